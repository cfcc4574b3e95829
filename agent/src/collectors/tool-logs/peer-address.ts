import { isIP } from "node:net";
import { toPeerName } from "@clearseat/shared";

/** `198.51.100.7`, `[::ffff:198.51.100.7]:51234`, `198.51.100.7::5900` -> `198.51.100.7`; `null` for what is no address. */
export function toPeerAddress(text: string): string | null {
  const name = toPeerName(text);
  return isIP(name) === 0 ? null : name;
}
