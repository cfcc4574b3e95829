import type { PrivateJwk } from "@clearseat/proof";
import type { ClearseatServer } from "../build-server.ts";
import { FakeLaptop } from "./fake-laptop.ts";

/** A fake laptop between two runs, as it stands in a fixture. */
export interface KeptLaptop {
  readonly privateJwk: PrivateJwk;
  readonly serial: string | null;
  readonly uuid: string | null;
  readonly origin: string;
  readonly sequence: number;
  readonly head: string;
  readonly state: readonly (readonly [place: string, commitment: string])[];
  readonly nowMs: number;
}

export function keepLaptop(laptop: FakeLaptop, privateJwk: PrivateJwk): KeptLaptop {
  const { serial, uuid, origin, sequence, head, state, nowMs } = laptop;
  return { privateJwk, serial, uuid, origin, sequence, head, state: [...state], nowMs };
}

/** The laptop as it was, which now reports to another server with the same keys. */
export function wakeLaptop(server: ClearseatServer, kept: KeptLaptop): FakeLaptop {
  const { serial, uuid, privateJwk, state, ...chain } = kept;
  const laptop = new FakeLaptop(server, kept.nowMs, { serial, uuid, privateJwk });
  return Object.assign(laptop, chain, { state: new Map(state) });
}
