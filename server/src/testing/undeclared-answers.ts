import type { FastifyReply, FastifyRequest } from "fastify";
import type { App } from "../http/app-instance.ts";

interface Declared {
  readonly description?: string;
}

/** The code of a problem document; null for other answers. */
function codeIn(payload: unknown): string | null {
  if (typeof payload !== "string" || !payload.startsWith("{")) return null;
  const { code } = JSON.parse(payload) as { readonly code?: unknown };
  return typeof code === "string" ? code : null;
}

function faultOf({ method, routeOptions }: FastifyRequest, { statusCode }: FastifyReply, payload: unknown) {
  const { url = "", schema } = routeOptions;
  const { hide } = (schema ?? {}) as { readonly hide?: boolean };
  if (!url.startsWith("/v1/") || hide === true) return null;
  const declared = (schema?.response as Readonly<Record<number, Declared>> | undefined)?.[statusCode];
  const answer = `${method} ${url} answered ${statusCode}`;
  if (declared === undefined) return `${answer}, which its description does not declare`;
  const code = statusCode < 400 ? null : codeIn(payload);
  const isNamed = code === null || (declared.description ?? "").includes(`\`${code}\``);
  return isNamed ? null : `${answer} with the code ${code}, which its description does not name`;
}

/** Gathers every answer of the API that its own description does not tell of. */
export function watchAnswers(app: App, faults: Set<string>): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const fault = faultOf(request, reply, payload);
    if (fault !== null) faults.add(fault);
    return payload;
  });
}
