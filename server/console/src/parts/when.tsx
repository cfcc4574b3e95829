import { useNow } from "../app/clock.ts";
import { sayAgo, sayUtc } from "./say.ts";

/** A time as its distance; the exact one, in UTC, when pointed at. */
export function When({ at, never = "never" }: { readonly at: string | null; readonly never?: string }) {
  const now = useNow();
  if (at === null) return <span>{never}</span>;
  return (
    <time dateTime={at} title={sayUtc(at)}>
      {sayAgo(at, now)}
    </time>
  );
}
