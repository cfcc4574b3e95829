import { useEffect, useState } from "react";

const TICK_MS = 30_000;

/** The time as the browser has it, in milliseconds. For what is asked once; what is shown goes on with `useNow`. */
export function readNow(): number {
  return Date.now();
}

/** Milliseconds on a clock that only goes forward, for what takes how long. */
export function readTicks(): number {
  return performance.now();
}

/** The time as the browser has it, in milliseconds, again every half a minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
