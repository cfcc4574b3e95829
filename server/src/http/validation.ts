import { ERROR_CODES, type ErrorCode, firstFault, Problem } from "@clearseat/shared";
import type { FastifySchemaCompiler } from "fastify";
import type { z } from "zod";
import { AppError } from "../app-error.ts";

/** Validates with zod and names the first field at fault. */
export const validateWithZod: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data) => {
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data };
    const { field, message } = firstFault(result.error);
    const place = field === "(input)" ? "body" : field;
    return { error: new AppError("malformed_message", `${place}: ${message}`, { field: place }) };
  };

/** For routes that check their body themselves and declare its schema only for the documentation. */
export const acceptAnything = () => (data: unknown) => ({ value: data });

interface DocumentedProblem {
  readonly description: string;
  readonly content: { readonly "application/problem+json": { readonly schema: typeof Problem } };
}

/** The refusals a route may answer, by status, for the documentation; those that any route may answer come by themselves. */
export function problems(...codes: readonly ErrorCode[]): Record<number, DocumentedProblem> {
  const all: readonly ErrorCode[] = [...new Set<ErrorCode>([...codes, "too_many_requests", "internal"])];
  const byStatus = Map.groupBy(all, (code) => ERROR_CODES[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\`: ${ERROR_CODES[code].meaning}`).join(" "),
        content: { "application/problem+json": { schema: Problem } },
      },
    ]),
  );
}

/** The same for a route behind the access guard, with what the guard itself refuses. */
export function guardedProblems(...codes: readonly ErrorCode[]): Record<number, DocumentedProblem> {
  return problems(...codes, "operator_only", "not_allowed", "storage_unavailable");
}
