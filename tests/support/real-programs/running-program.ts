/** A real program that a test started on loopback, and everything that belongs to it. */
export interface RunningProgram {
  /** The processes that were started for it, the listening one first; their later children are not in the list. */
  readonly pids: readonly number[];
  /** The TCP port on 127.0.0.1 where it listens. */
  readonly port: number;
  /** Connects as a remote user would and stays connected. Sessions left open are closed by `stop`. */
  readonly openSession: () => Promise<OpenSession>;
  /** Ends what was started, children included, and returns when all of it is gone. */
  readonly stop: () => Promise<void>;
}

/** One session that a remote user holds; `close` returns when this side has hung up. */
export interface OpenSession {
  readonly close: () => Promise<void>;
}

/** Makes a `RunningProgram` whose `stop` first closes the open sessions and then undoes the steps, last one first. */
export function makeRunningProgram(parts: {
  readonly pids: readonly number[];
  readonly port: number;
  readonly connect: () => Promise<OpenSession>;
  readonly undo: readonly (() => Promise<void>)[];
}): RunningProgram {
  const open = new Set<OpenSession>();

  const openSession = async (): Promise<OpenSession> => {
    const session = await parts.connect();
    const tracked: OpenSession = {
      close: async () => {
        open.delete(tracked);
        await session.close();
      },
    };
    open.add(tracked);
    return tracked;
  };

  const stop = async (): Promise<void> => {
    await Promise.all([...open].map((session) => session.close()));
    for (const step of parts.undo.toReversed()) {
      await step();
    }
  };

  return { pids: parts.pids, port: parts.port, openSession, stop };
}
