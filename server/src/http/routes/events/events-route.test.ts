import fastify from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { beforeEach, describe, expect, it } from "vitest";
import type { ChangeFeed } from "../../../live/change-feed.ts";
import type { App } from "../../app-instance.ts";
import type { Allow, Guard } from "../../plugins/access-guard.ts";
import { answerErrors } from "../../plugins/errors.ts";
import { validateWithZod } from "../../validation.ts";
import { addEventRoutes } from "./index.ts";

let listening: number;
let isStoreGone: boolean;
let app: App;

const changes: ChangeFeed = {
  listen() {
    listening += 1;
    return () => void (listening -= 1);
  },
  since: async (atMs) => ({ kind: "resync", atMs }),
  async newest() {
    if (isStoreGone) throw new Error("the store is gone");
    return 1;
  },
  stop: () => undefined,
};

/** Lets everybody pass under the name that they give. */
const allow: Allow = Object.assign(
  (right: Guard["right"]): Guard =>
    Object.assign(
      async (request: Parameters<Guard>[0]) => {
        const name = String(request.headers["x-name"]);
        request.operator = { name, id: name, role: "analyst", accountId: null };
      },
      { right },
    ),
  { stillMay: async () => true },
);

beforeEach(async () => {
  listening = 0;
  isStoreGone = false;
  app = fastify() as unknown as App;
  app.setValidatorCompiler(validateWithZod as never);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest("operator", null);
  answerErrors(app, { error: () => undefined } as never);
  addEventRoutes(app, { changes, allow, beatMs: 60_000 });
});

async function follow(name: string): Promise<number> {
  const answer = await app.inject({ url: "/v1/events", headers: { "x-name": name }, payloadAsStream: true });
  return answer.statusCode;
}

describe("a stream of events", () => {
  it("is let go when the store is gone before it begins, so that pages that try again do not use up all of them", async () => {
    isStoreGone = true;
    expect(await follow("ana")).toBe(500);
    expect(listening).toBe(0);
  });

  it("is refused to whoever holds as many as a person needs, and to nobody else", async () => {
    const own: number[] = [];
    for (let count = 0; count < 26; count += 1) own.push(await follow("eve"));

    expect([own.filter((status) => status === 200).length, own.at(-1)]).toEqual([25, 429]);
    expect(await follow("ana")).toBe(200);
    await app.close();
  });
});
