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

/** The proxy for an address; null when it is reached directly. NO_PROXY holds for the proxy of the settings as well. */
export function chooseProxy(target: URL, sources: ProxySources): URL | null {
  const { environment } = sources;
  if (isExempt(target, variable(environment, "NO_PROXY"))) return null;
  const fallback = target.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const text = sources.proxyUrl ?? variable(environment, fallback) ?? variable(environment, "ALL_PROXY");
  return text === undefined ? null : new URL(text);
}
