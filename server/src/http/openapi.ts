import swagger from "@fastify/swagger";
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from "fastify-type-provider-zod";
import { z } from "zod";
import { SERVER_VERSION } from "../server-version.ts";
import type { App } from "./app-instance.ts";
import { dropUnusedSchemas, nameSchemas } from "./named-schemas.ts";
import { rightOf } from "./plugins/access-guard.ts";
import { problems } from "./validation.ts";

/** What an operation asks for stands in its description, so that a client knows beforehand what it may do. */
function withRight<Described extends { readonly schema: object }>(described: Described, onRequest: unknown): Described {
  const right = rightOf(onRequest);
  return right === null ? described : { ...described, schema: { ...described.schema, "x-right": right } };
}

/** Gathers the description of every route that is added after it. */
export async function describeApi(app: App): Promise<void> {
  const options = { schemaRegistry: nameSchemas(), zodToJsonConfig: { unrepresentable: "any" } } as const;
  const transform = createJsonSchemaTransform(options);
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Clearseat collector",
        version: SERVER_VERSION,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
        description:
          "Devices enroll and report; operators read alerts and devices. Errors are RFC 9457 problem documents.",
      },
      servers: [{ url: "/" }],
      tags: [
        { name: "device", description: "For agents." },
        { name: "operator", description: "For people at the collector's own machine, or with an operator token." },
        { name: "operation", description: "For those who run it." },
      ],
      components: {
        securitySchemes: {
          operatorToken: { type: "http", scheme: "bearer", description: "Not needed on the collector's own machine." },
        },
      },
    },
    transform: (described) => withRight(transform(described), described.route.onRequest),
    transformObject: createJsonSchemaTransformObject(options),
  });
}

/** Added last, so that it describes all the others. */
export function addOpenApiRoute(app: App): void {
  let text: string | null = null;
  app.route({
    method: "GET",
    url: "/v1/openapi.json",
    schema: {
      operationId: "readDescription",
      summary: "This description",
      tags: ["operation"],
      response: {
        200: {
          description: "OpenAPI 3.1.",
          content: { "application/json": { schema: z.record(z.string(), z.unknown()) } },
        },
        ...problems(),
      },
    },
    handler: async (_request, reply) => {
      text ??= JSON.stringify(dropUnusedSchemas(app.swagger()));
      return reply
        .type("application/json; charset=utf-8")
        .serializer(String)
        .send(text as never);
    },
  });
}
