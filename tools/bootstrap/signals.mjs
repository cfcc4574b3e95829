/** A person who presses Ctrl-C again after this long means it. */
const INSISTING_AFTER_MS = 2000;

/**
 * On Ctrl-C the terminal signals every process in the foreground and npm forwards the signal once more,
 * so a program hears it twice. A program that listens with `once` would be killed by the echo in the middle
 * of its clean stop. Programs that do not listen at all keep the default: they end.
 */
export function surviveRepeatedSignals() {
  const guarded = new Set();
  process.on("newListener", (signal) => {
    if ((signal !== "SIGINT" && signal !== "SIGTERM") || guarded.has(signal)) return;
    guarded.add(signal);
    guard(signal);
  });
}

function guard(signal) {
  let firstAt = null;
  const listener = () => {
    firstAt ??= performance.now();
    if (performance.now() - firstAt < INSISTING_AFTER_MS || process.listenerCount(signal) > 1) return;
    process.off(signal, listener);
    process.kill(process.pid, signal);
  };
  process.on(signal, listener);
}

/** Long enough for a program that heard the terminal itself to be gone, or to be busy stopping. */
const FORWARD_AFTER_MS = 300;

/**
 * Passes the signals of this process on to the child. npm signals this process alone, the terminal both:
 * a signal on the heels of the first could hit a child that has already torn down its handlers, so it waits.
 */
export function forwardSignals(child) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    let pending = null;
    process.on(signal, () => {
      pending ??= setTimeout(() => {
        pending = null;
        child.kill(signal);
      }, FORWARD_AFTER_MS).unref();
    });
  }
}
