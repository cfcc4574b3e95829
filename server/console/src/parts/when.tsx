import { createContext, useContext } from "react";
import { useNow } from "../app/clock.ts";
import { sayAgo, sayUtc } from "./say.ts";

/** Within it times are said as they are: on paper nothing is ever "4 hours ago", and nobody points at it. */
export const OnPaper = createContext(false);

/** A time as its distance; the exact one, in UTC, when pointed at. */
export function When({ at, never = "never" }: { readonly at: string | null; readonly never?: string }) {
  const now = useNow();
  const isOnPaper = useContext(OnPaper);
  if (at === null) return <span>{never}</span>;
  return (
    <time dateTime={at} title={sayUtc(at)}>
      {isOnPaper ? sayUtc(at) : sayAgo(at, now)}
    </time>
  );
}
