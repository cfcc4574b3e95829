import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { Target } from "./farm-hit.ts";
import type { FarmModel } from "./farm-model.ts";

export interface FarmAddress {
  /** Sites that never held so many laptops at once are left out. */
  readonly minimum: number;
  readonly text: string;
  readonly isList: boolean;
  readonly chosen: Target | null;
  /** A day, in milliseconds; null: now. */
  readonly at: number | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function readMinimum(text: string | null): number {
  const value = Number(text ?? "1");
  return Number.isInteger(value) && value >= 1 && value <= 1_000 ? value : 1;
}

function readChosen(params: URLSearchParams, model: FarmModel | null): Target | null {
  if (model === null) return null;
  const site = model.sites.findIndex(({ id }) => id === params.get("site"));
  if (site === -1) return null;
  const device = model.devices.findIndex(({ id }) => id === params.get("laptop"));
  return { site, device: device === -1 ? null : device };
}

/** What is looked at stands in the address bar, so that a link shows what its sender saw. */
export function useFarmAddress(model: FarmModel | null) {
  const [params, setParams] = useSearchParams();
  const address = useMemo((): FarmAddress => {
    const day = params.get("at") ?? "";
    return {
      minimum: readMinimum(params.get("min")),
      text: params.get("q") ?? "",
      isList: params.get("view") === "list",
      chosen: readChosen(params, model),
      at: DAY.test(day) ? Date.parse(`${day}T23:59:00Z`) : null,
    };
  }, [params, model]);
  const change = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === "") next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { address, change };
}
