import { useQuery } from "@tanstack/react-query";
import { answerOf, client } from "./client.ts";
import type { Answer } from "./types.ts";

type RuleFacts = Answer<"/v1/rules">["rules"][number];
type SignalFacts = Answer<"/v1/signals">["signals"][number];

/** Declarations change with the collector's version, which a page outlives at most for a day. */
const FOREVER = { staleTime: Infinity, gcTime: Infinity } as const;

/** Rules by their id; empty until they are here. */
export function useRules(): ReadonlyMap<string, RuleFacts> {
  const asked = useQuery({ queryKey: ["rules"], queryFn: () => answerOf(client.GET("/v1/rules")), ...FOREVER });
  return new Map(asked.data?.rules.map((rule) => [rule.id, rule]));
}

/** Declared signals by their kind; empty until they are here. */
export function useSignals(): ReadonlyMap<string, SignalFacts> {
  const asked = useQuery({ queryKey: ["signals"], queryFn: () => answerOf(client.GET("/v1/signals")), ...FOREVER });
  return new Map(asked.data?.signals.map((signal) => [signal.kind, signal]));
}
