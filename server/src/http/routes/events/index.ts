import { Readable } from "node:stream";
import { toInstant } from "@clearseat/shared";
import { z } from "zod";
import { keyOfOperator } from "../../../alerts/act-on-alert.ts";
import { AppError } from "../../../app-error.ts";
import type { ChangeFeed, Told } from "../../../live/change-feed.ts";
import type { App, Request } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

/** Pages that are open at one time; each costs a socket and next to nothing else. */
const MOST_LISTENERS = 500;
/** Of one person or program, so that nobody keeps the others from following. */
const MOST_OF_ONE = 25;
/** A page that reads nothing any more is let go and comes back with the last id it saw. */
const MOST_BUFFERED = 262_144;
const RETRY_MS = 3_000;

const Query = z.strictObject({});
const Headers = z.looseObject({
  "last-event-id": z
    .string()
    .regex(/^\d{1,16}$/u, "must be the id of an event of ours")
    .optional()
    .describe("Goes on after this event, or says `resync` when that is too long ago."),
});

function write(event: string, atMs: number, data: object): string {
  return `id: ${atMs}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

function writeTold(told: Told): string {
  if (told.kind === "resync") return write("resync", told.atMs, {});
  return told.changes
    .map(({ alertId, severity, status, mergedInto, updatedAtMs, what }) =>
      write("alert", told.atMs, { id: alertId, what, severity, status, mergedInto, at: toInstant(updatedAtMs) }),
    )
    .join("");
}

export interface EventRouteDeps {
  readonly changes: ChangeFeed;
  readonly allow: Allow;
  /** Proxies close what is silent for a minute, and a session that ended is noticed within this. */
  readonly beatMs: number;
}

interface Listening extends EventRouteDeps {
  /** With whose each stream is. */
  readonly open: Map<Readable, string>;
}

function refuseTooMany(open: ReadonlyMap<Readable, string>, whose: string): void {
  const own = [...open.values()].filter((one) => one === whose).length;
  if (open.size < MOST_LISTENERS && own < MOST_OF_ONE) return;
  throw new AppError("too_many_requests", "Too many pages follow the alerts; try again in 30 s.", {
    extra: { retryAfterSeconds: 30 },
  });
}

/** A stream that ends when its reader goes, falls behind or may no longer read, and when the collector stops. */
function openStream(request: Request, { changes, allow, beatMs, open }: Listening): Readable {
  const stream = new Readable({ read: () => undefined });
  const push = (text: string): void => {
    if (text === "" || stream.destroyed || stream.readableEnded) return;
    stream.push(text);
    if (stream.readableLength > MOST_BUFFERED) stream.destroy();
  };
  const end = (): void => {
    if (!stream.destroyed) stream.push(null);
  };
  const beat = async (): Promise<void> => {
    const isAllowed = await allow.stillMay("alerts.read", request).catch(() => true);
    if (isAllowed) push(": here\n\n");
    else end();
  };
  const heart = setInterval(() => void beat(), beatMs).unref();
  const leave = changes.listen((told) => push(writeTold(told)));
  open.set(stream, keyOfOperator(operatorOf(request)));
  stream.once("close", () => {
    clearInterval(heart);
    leave();
    open.delete(stream);
  });
  return stream;
}

async function greet(stream: Readable, changes: ChangeFeed, lastId: string | undefined): Promise<void> {
  stream.push(`retry: ${RETRY_MS}\n\n`);
  if (lastId === undefined) stream.push(write("ready", await changes.newest(), {}));
  else stream.push(writeTold(await changes.since(Number(lastId))) || ": nothing new\n\n");
}

/** What happens to alerts while somebody looks: ids, severity and status, and nobody's data. */
export function addEventRoutes(app: App, deps: EventRouteDeps): void {
  const open = new Map<Readable, string>();
  app.addHook("preClose", async () => {
    deps.changes.stop();
    for (const stream of open.keys()) stream.push(null);
  });
  app.route({
    method: "GET",
    url: "/v1/events",
    // A stream without a body would only be held open.
    exposeHeadRoute: false,
    onRequest: deps.allow("alerts.read"),
    schema: {
      operationId: "followAlerts",
      summary: "What happens to alerts, as server-sent events",
      description:
        "Events: `ready` at the beginning; `alert` with `id`, `what` (opened, changed, closed), `severity`, `status`, `mergedInto`, `at`; `resync` when more was missed than is told one by one, so read your lists anew. An event may come twice. Comments keep the connection open. Nothing that is told is a person's data.",
      tags: ["operator"],
      security: [{ operatorToken: [] }],
      querystring: Query,
      headers: Headers,
      response: {
        200: { description: "Server-sent events.", content: { "text/event-stream": { schema: z.string() } } },
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request, reply) => {
      refuseTooMany(open, keyOfOperator(operatorOf(request)));
      const stream = openStream(request, { ...deps, open });
      try {
        await greet(stream, deps.changes, request.headers["last-event-id"]);
      } catch (error) {
        // Nobody reads it, so nothing else would ever close it.
        stream.destroy();
        throw error;
      }
      reply.header("x-accel-buffering", "no").type("text/event-stream; charset=utf-8");
      return reply.send(stream as never);
    },
  });
}
