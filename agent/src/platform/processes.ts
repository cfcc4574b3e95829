import { type Answer, failed, found } from "./answer.ts";
import { failureOf } from "./failure-of.ts";

/** One process as ps-list can tell it; `null` where it cannot (on Windows it knows neither path nor command line). */
export interface PortableProcess {
  readonly pid: number;
  readonly parentPid: number | null;
  readonly name: string | null;
  readonly path: string | null;
  readonly commandLine: string | null;
}

/** The process list for systems without a thin reader. Uses a child process inside ps-list. */
export type ListPortableProcesses = () => Promise<Answer<PortableProcess[]>>;

/** The part of ps-list that is used; tests pass their own. */
export type ProcessSource = () => Promise<
  readonly { pid: number; ppid: number; name: string; cmd?: string; path?: string }[]
>;

async function loadPsList(): Promise<ProcessSource> {
  const { default: psList } = await import("ps-list");
  return () => psList();
}

/** An empty list is a failed look: the process that asks is always there. */
export function createProcessList(load: () => Promise<ProcessSource> = loadPsList): ListPortableProcesses {
  return async () => {
    try {
      const list = await (await load())();
      if (list.length === 0) return failed("missing", "ps-list: no processes");
      return found(
        list.map((item) => ({
          pid: item.pid,
          parentPid: item.ppid,
          name: item.name,
          path: item.path ?? null,
          commandLine: item.cmd ?? null,
        })),
      );
    } catch (error) {
      return failureOf(error, "ps-list");
    }
  };
}
