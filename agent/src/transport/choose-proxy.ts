import { InputError } from "@clearseat/shared";

/** Where the agent may learn about proxies. */
export interface ProxySources {
  /** From the settings; wins over the environment. */
  readonly proxyUrl: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/u;

function variable(environment: ProxySources["environment"], name: string): string | undefined {
  const value = environment[name.toLowerCase()] ?? environment[name];
  return value === "" ? undefined : value;
}

function matchesHost(pattern: string, target: URL): boolean {
  const [, name = "", port] = /^(.*?)(?::(\d+))?$/u.exec(pattern) ?? [];
  const ownPort = target.port === "" ? (target.protocol === "https:" ? "443" : "80") : target.port;
  if (port !== undefined && port !== ownPort) return false;
  const suffix = name.replace(/^\*?\./u, "").toLowerCase();
  const host = target.hostname.toLowerCase();
  return suffix !== "" && (host === suffix || host.endsWith(`.${suffix}`));
}

function isExempt(target: URL, noProxy: string | undefined): boolean {
  if (LOOPBACK.test(target.hostname)) return true;
  const patterns = (noProxy ?? "").split(/[\s,]+/u).filter((pattern) => pattern !== "");
  return patterns.some((pattern) => pattern === "*" || matchesHost(pattern, target));
}

/** The proxy variable that counts for an address, with its name. */
function findVariable(target: URL, environment: ProxySources["environment"]): { name: string; text: string } | null {
  const fitting = target.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  for (const name of [fitting, "ALL_PROXY"]) {
    const text = variable(environment, name);
    if (text !== undefined) return { name, text };
  }
  return null;
}

/** Variables often hold `proxy.example.com:3128` alone. Never quotes the text, which may hold a password. */
function parseVariable({ name, text }: { name: string; text: string }): URL {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `http://${text}`;
  const proxy = URL.parse(withScheme);
  if (proxy !== null && /^https?:$/u.test(proxy.protocol)) return proxy;
  throw new InputError({ field: name, message: "must be the http or https address of a proxy" });
}

/**
 * The proxy for an address; null when it is reached directly. NO_PROXY holds for the proxy of the settings as well.
 * Throws an InputError when a variable holds no proxy that can be used.
 */
export function chooseProxy(target: URL, sources: ProxySources): URL | null {
  const { environment } = sources;
  if (isExempt(target, variable(environment, "NO_PROXY"))) return null;
  if (sources.proxyUrl !== undefined) return new URL(sources.proxyUrl);
  const found = findVariable(target, environment);
  return found === null ? null : parseVariable(found);
}
