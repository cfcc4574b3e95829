import { Digest, PublicJwk, SignedDocument as SignedDocumentBody } from "@clearseat/shared";
import { z } from "zod";
import type { SignedDocument } from "../../../documents/signed-document.ts";
import type { App } from "../../app-instance.ts";
import { problems } from "../../validation.ts";

export interface Documents {
  readonly policy: SignedDocument;
  readonly catalog: SignedDocument;
  readonly collector: { readonly id: string; readonly publicJwk: PublicJwk };
}

const CollectorAnswer = z.object({ collectorId: Digest, collectorKey: PublicJwk });
const Unchanged = z.null().describe("Unchanged since the tag in If-None-Match.");

function addDocument(
  app: App,
  route: { readonly url: string; readonly operationId: string; readonly summary: string },
  document: SignedDocument,
): void {
  const etag = `"${document.tag}"`;
  const body = JSON.stringify(document.envelope);
  app.route({
    method: "GET",
    url: route.url,
    schema: {
      operationId: route.operationId,
      summary: route.summary,
      tags: ["device"],
      headers: z.looseObject({ "if-none-match": z.string().optional() }),
      response: { 200: SignedDocumentBody, 304: Unchanged, ...problems() },
    },
    handler: async (request, reply) => {
      reply.header("etag", etag).header("cache-control", "no-cache");
      if (request.headers["if-none-match"] === etag)
        return reply
          .code(304)
          .serializer(() => "")
          .send(null);
      return reply
        .type("application/json; charset=utf-8")
        .serializer(() => body)
        .send(document.envelope);
    },
  });
}

/** Signed documents hold nothing personal, so anyone may read them; their ETag saves sending them again. */
export function addDocumentRoutes(app: App, { policy, catalog, collector }: Documents): void {
  addDocument(app, { url: "/v1/policy", operationId: "readPolicy", summary: "What agents may do, signed" }, policy);
  addDocument(
    app,
    { url: "/v1/catalog", operationId: "readSignedCatalog", summary: "What agents recognize, signed" },
    catalog,
  );
  app.route({
    method: "GET",
    url: "/v1/collector",
    schema: {
      operationId: "readCollector",
      summary: "Who this collector is",
      tags: ["device"],
      response: { 200: CollectorAnswer, ...problems() },
    },
    handler: async () => ({ collectorId: collector.id, collectorKey: collector.publicJwk }),
  });
}
