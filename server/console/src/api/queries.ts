import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "./client.ts";

/** A refusal stays one however often it is asked for; what failed on the way is worth another try. */
function isWorthRetrying(failures: number, error: Error): boolean {
  const isRefusal = error instanceof ProblemError && error.status >= 400 && error.status < 500;
  return !isRefusal && failures < 2;
}

export function createQueries(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 10_000 } } });
}
