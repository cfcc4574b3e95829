import { buildServer, createLog, IN_MEMORY } from "@clearseat/server";
import openapiTypescript, { astToString, COMMENT_HEADER, type OpenAPI3 } from "openapi-typescript";

const HEADER = "// Generated from the collector's OpenAPI description by `npm run gen`.\n";

/** What a collector answers at `/v1/openapi.json`. */
async function describe(): Promise<OpenAPI3> {
  const server = await buildServer({ dataDir: IN_MEMORY, log: createLog("silent") });
  try {
    return (await server.app.inject("/v1/openapi.json")).json();
  } finally {
    await server.close();
  }
}

/** The types of the client that the console and the tests use. */
export async function apiTypesModule(): Promise<string> {
  const types = astToString(await openapiTypescript(await describe()));
  return HEADER + types.replace(COMMENT_HEADER, "");
}
