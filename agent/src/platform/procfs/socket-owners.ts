import type { GapReason } from "../answer.ts";
import type { FilesDoor } from "../files.ts";

/** Where a socket was last seen: the process and its file descriptor. */
interface Holder {
  readonly pid: number;
  readonly descriptor: string;
}

export interface SocketOwners {
  /** Inode of a socket -> process that holds it. */
  readonly pidOf: ReadonlyMap<number, number>;
  /** Some process would not show its descriptors. */
  readonly denied: boolean;
}

/** systemd keeps the sockets of the services it starts on demand; the service itself is the better answer. */
const INIT_PID = 1;

function socketInode(link: string): number | null {
  return link.startsWith("socket:[") ? Number(link.slice(8, -1)) : null;
}

/**
 * Finds which process holds which socket. Asking every descriptor of every process is the dearest part of a look, so
 * it remembers where each socket was and asks that one descriptor first. What is new it searches in processes that
 * held sockets before, then in new ones, then in the rest; what was nowhere it expects in new processes only.
 * Of several holders the one with the lowest pid is told, the parent of a forking server.
 */
export class SocketOwnerFinder {
  #holders = new Map<number, Holder>();
  /** Sockets of the kernel, or of processes that are closed to us: looked for everywhere and not found. */
  #nowhere = new Set<number>();
  #searched = new Set<number>();
  #someClosed = false;

  find(files: FilesDoor, wanted: ReadonlySet<number>, pids: readonly number[]): SocketOwners {
    const known = this.#confirm(files, wanted);
    const isNew = [...wanted].some((inode) => !known.has(inode) && !this.#nowhere.has(inode));
    const candidates = this.#inOrder(isNew ? pids : pids.filter((pid) => !this.#searched.has(pid)));
    const closed = this.#search(files, wanted, known, candidates);
    this.#someClosed = isNew ? closed : this.#someClosed || closed;
    this.#holders = known;
    this.#nowhere = new Set([...wanted].filter((inode) => !known.has(inode)));
    this.#searched = new Set(pids);
    return {
      pidOf: new Map([...known].map(([inode, holder]) => [inode, holder.pid])),
      denied: this.#someClosed && this.#nowhere.size > 0,
    };
  }

  #confirm(files: FilesDoor, wanted: ReadonlySet<number>): Map<number, Holder> {
    const known = new Map<number, Holder>();
    for (const inode of wanted) {
      const holder = this.#holders.get(inode);
      if (holder === undefined) continue;
      const link = files.readLink(`/proc/${holder.pid}/fd/${holder.descriptor}`);
      if (link.ok && socketInode(link.value) === inode) known.set(inode, holder);
    }
    return known;
  }

  #inOrder(pids: readonly number[]): number[] {
    const heldBefore = new Set([...this.#holders.values()].map((holder) => holder.pid));
    const rank = (pid: number): number => {
      if (pid === INIT_PID) return 3;
      if (heldBefore.has(pid)) return 0;
      return this.#searched.has(pid) ? 2 : 1;
    };
    return [...pids].sort((left, right) => rank(left) - rank(right) || left - right);
  }

  /** True when some process would not show its descriptors. */
  #search(files: FilesDoor, wanted: ReadonlySet<number>, known: Map<number, Holder>, pids: readonly number[]): boolean {
    let closed = false;
    for (const pid of pids) {
      if (known.size >= wanted.size) break;
      const reason = this.#searchProcess(files, wanted, known, pid);
      closed ||= reason === "denied";
    }
    return closed;
  }

  #searchProcess(
    files: FilesDoor,
    wanted: ReadonlySet<number>,
    known: Map<number, Holder>,
    pid: number,
  ): GapReason | null {
    const descriptors = files.list(`/proc/${pid}/fd`);
    if (!descriptors.ok) return descriptors.reason;
    for (const descriptor of descriptors.value) {
      const link = files.readLink(`/proc/${pid}/fd/${descriptor}`);
      // A process may be listable and yet closed; then every descriptor of it is.
      if (!link.ok && link.reason === "denied") return "denied";
      const inode = link.ok ? socketInode(link.value) : null;
      if (inode !== null && wanted.has(inode) && !known.has(inode)) known.set(inode, { pid, descriptor });
    }
    return null;
  }
}
