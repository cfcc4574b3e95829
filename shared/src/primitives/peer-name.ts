const BRACKETED = /^\[([^\]]+)\](?::\d{1,5})?$/u;
/** VNC writes a port after two colons. */
const WITH_PORT = /^(\d{1,3}(?:\.\d{1,3}){3}):{1,2}\d{1,5}$/u;
const MAPPED = /^::ffff:(?=\d{1,3}\.)/iu;
/** An IPv6 address or an account with its maker's domain: capitals mean nothing there. */
const WITHOUT_CASE = /^(?:[0-9a-f]*:[0-9a-f:.]+|[^\s@]+@[^\s@]+)$/iu;
/** An account number, in groups or not. */
const NUMBER = /^\d[\d ]*$/u;

/**
 * One name for one far side, however a program writes it: `[::ffff:198.51.100.7]:51234` and `198.51.100.7::5900` are
 * `198.51.100.7`, `987 654 321` is `987654321`. A name stays as it is.
 */
export function toPeerName(written: string): string {
  const text = written.trim();
  const address = (BRACKETED.exec(text)?.[1] ?? WITH_PORT.exec(text)?.[1] ?? text).replace(MAPPED, "");
  if (NUMBER.test(address)) return address.replaceAll(" ", "");
  return WITHOUT_CASE.test(address) ? address.toLowerCase() : address;
}
