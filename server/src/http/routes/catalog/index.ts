import { CatalogEntry, CatalogFamily } from "@clearseat/shared";
import { z } from "zod";
import { mayDo } from "../../../access/roles.ts";
import type { CatalogBrowser, EntrySummary } from "../../../catalog-browser/catalog-browser.ts";
import { hideCount } from "../../../figures/hide-few.ts";
import type { App, Request } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { PageQuery } from "../page-query.ts";

export interface CatalogRouteDeps {
  readonly catalogBrowser: CatalogBrowser;
  readonly allow: Allow;
}

const Summary = z.object({
  id: z.string(),
  name: z.string(),
  family: CatalogFamily,
  maker: z.string().nullable(),
  about: z.string(),
  aliases: z.array(z.string()),
  isCompanys: z.boolean().describe("The company added it."),
  laptops: z
    .number()
    .int()
    .nullable()
    .describe(
      "On which it is seen, counted within the last five minutes; as in `/v1/figures` for whoever may not read devices.",
    ),
});
const Query = PageQuery.extend({
  family: CatalogFamily.optional(),
  text: z.string().trim().min(1).max(200).optional().describe("Stands in the id, the name, the maker or an alias."),
  seen: z.enum(["yes"]).optional().describe("Only what is seen on a laptop now."),
});
const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };

/** How many have a rare program could be somebody. */
function toShape({ id, name, family, maker, about, aliases, isCompanys, laptops }: EntrySummary, request: Request) {
  const seesLaptops = mayDo(operatorOf(request).role, "devices.read");
  return {
    ...{ id, name, family, maker, about, isCompanys, aliases: [...aliases] },
    laptops: seesLaptops ? laptops : hideCount(laptops),
  };
}

/** What agents recognize, for people. */
export function addCatalogRoutes(app: App, { catalogBrowser, allow }: CatalogRouteDeps): void {
  const onRequest = allow("figures.read");
  app.route({
    method: "GET",
    url: "/v1/catalog/entries",
    onRequest,
    schema: {
      ...operator,
      operationId: "listCatalogEntries",
      summary: "What agents recognize, by id, with how many laptops have it",
      querystring: Query,
      response: {
        200: z.object({ entries: z.array(Summary), nextCursor: z.string().nullable() }),
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request) => {
      const { seen, ...query } = request.query;
      const { entries, nextCursor } = await catalogBrowser.list({ ...query, isSeen: seen === "yes" });
      return { entries: entries.map((one) => toShape(one, request)), nextCursor };
    },
  });
  app.route({
    method: "GET",
    url: "/v1/catalog/entries/:id",
    onRequest,
    schema: {
      ...operator,
      operationId: "readCatalogEntry",
      summary: "One entry with its indicators and sources",
      params: z.strictObject({ id: z.string().max(100) }),
      response: {
        200: Summary.extend({ entry: CatalogEntry }),
        ...guardedProblems("malformed_message", "not_found"),
      },
    },
    handler: async (request) => {
      const found = await catalogBrowser.read(request.params.id);
      return { ...toShape(found, request), entry: found.entry };
    },
  });
}
