import createClient from "openapi-fetch";
import type { paths } from "./schema.ts";
import type { Problem } from "./types.ts";
import { withVisibleText } from "./visible-text.ts";

/** The collector, typed by its own description. */
export const client = createClient<paths>();

/** The collector refused or failed. `code` is one of docs/errors.md, `field` the place of a fault. */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly field: string | undefined;

  constructor({ detail, code, status, field }: Pick<Problem, "detail" | "code" | "status" | "field">) {
    super(detail);
    this.name = "ProblemError";
    this.code = code;
    this.status = status;
    this.field = field;
  }
}

interface Reply<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

function toProblem(error: unknown, { status }: Response): ProblemError {
  const isProblem = typeof error === "object" && error !== null && "code" in error && "detail" in error;
  if (isProblem) return new ProblemError(error as Problem);
  return new ProblemError({
    code: "unreadable",
    status,
    detail: `The collector answered ${status} without saying why.`,
  });
}

/** The answer itself. Rejects with `ProblemError`; whoever is signed in no more is led to the sign-in. */
export async function answerOf<T>(call: Promise<Reply<T>>): Promise<T> {
  const reply = await call.catch(() => {
    throw new ProblemError({ code: "unreachable", status: 0, detail: "The collector does not answer. Is it running?" });
  });
  if (reply.response.ok) return withVisibleText(reply.data as T);
  const problem = toProblem(reply.error, reply.response);
  if (problem.code === "operator_only") location.assign("/sign-in");
  throw problem;
}
