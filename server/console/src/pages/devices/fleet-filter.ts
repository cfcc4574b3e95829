import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { paths } from "../../api/schema.ts";
import { HEALTH_CHOICES } from "./health-badge.tsx";

export type FleetQuery = Omit<NonNullable<paths["/v1/devices"]["get"]["parameters"]["query"]>, "cursor" | "limit">;

export const PLATFORM_CHOICES = [
  { value: "windows", label: "Windows" },
  { value: "macos", label: "macOS" },
  { value: "linux", label: "Linux" },
] as const;

export const SORT_CHOICES = [
  { value: "score desc", label: "Highest score first" },
  { value: "heard asc", label: "Longest unheard first" },
  { value: "heard desc", label: "Heard of last first" },
  { value: "gaps desc", label: "Most gaps first" },
  { value: "enrolled desc", label: "Newest first" },
] as const;

type Sort = "enrolled" | "gaps" | "heard" | "score";

function oneOf<Choice extends { readonly value: string }>(
  choices: readonly Choice[],
  text: string | null,
): Choice["value"] | undefined {
  return choices.find(({ value }) => value === text)?.value;
}

/** What the address bar asks for; what it does not know it leaves out, so that an old link still shows something. */
export function readFleetQuery(params: URLSearchParams): FleetQuery {
  const sorted = oneOf(SORT_CHOICES, params.get("sort")) ?? SORT_CHOICES[0].value;
  const [sort, direction] = sorted.split(" ") as [Sort, "asc" | "desc"];
  const health = oneOf(HEALTH_CHOICES, params.get("health"));
  const platform = oneOf(PLATFORM_CHOICES, params.get("platform"));
  const [text, agentVersion] = [(params.get("q") ?? "").trim(), params.get("version") ?? ""];
  return {
    sort,
    direction,
    ...(health === undefined ? {} : { health }),
    ...(platform === undefined ? {} : { platform }),
    ...(text === "" ? {} : { text: text.slice(0, 200) }),
    ...(agentVersion === "" ? {} : { agentVersion: agentVersion.slice(0, 40) }),
  };
}

/** The filter of the fleet, in the address bar. */
export function useFleetFilter() {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => readFleetQuery(params), [params]);
  const change = useCallback(
    (name: string, value: string) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === "") next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { query, params, change };
}
