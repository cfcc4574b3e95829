import { afterEach, beforeEach, expect, it } from "vitest";
import { AppError } from "../app-error.ts";
import { buildServer, type ClearseatServer } from "../build-server.ts";
import { IN_MEMORY } from "../open-data.ts";
import { watchAnswers } from "./undeclared-answers.ts";

let server: ClearseatServer;
let faults: Set<string>;

beforeEach(async () => {
  server = await buildServer({ dataDir: IN_MEMORY });
  faults = new Set();
  watchAnswers(server.app, faults);
});

afterEach(() => server.close());

it("an answer that its description tells of is none to be told", async () => {
  await server.app.inject("/v1/alerts/al_none");
  await server.app.inject("/v1/alerts");
  await server.app.inject("/healthz");

  expect([...faults]).toEqual([]);
});

it("a refusal that its description does not name is told, with route, status and code", async () => {
  // In the list of tokens there is nothing that could be missing.
  server.storage.store.tokens.all = () => Promise.reject(new AppError("not_found"));
  await server.app.inject("/v1/tokens");
  server.storage.store.tokens.all = () => Promise.reject(new AppError("malformed_message"));
  await server.app.inject("/v1/tokens");

  expect([...faults]).toEqual([
    "GET /v1/tokens answered 404, which its description does not declare",
    "GET /v1/tokens answered 400, which its description does not declare",
  ]);
});
