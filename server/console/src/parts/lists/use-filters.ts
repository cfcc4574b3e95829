import { useSearchParams } from "react-router";

/** Filters that stand in the address: read them by name, set one to a text or to nothing. */
export function useFilters(): readonly [URLSearchParams, (name: string, value: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return [search, set];
}
