import { isIP } from "node:net";

/** `198.51.100.7`, `[::ffff:198.51.100.7]:51234`, `198.51.100.7::5900` -> `198.51.100.7`; `null` for what is no address. */
export function toPeerAddress(text: string): string | null {
  const bare = /^\[([^\]]+)\]/u.exec(text)?.[1] ?? (isIP(text) === 0 ? text.replace(/:{1,2}\d{1,5}$/u, "") : text);
  const address = bare.replace(/^::ffff:(?=\d+\.)/iu, "");
  return isIP(address) === 0 ? null : address;
}
