import type { ServerSettings } from "@clearseat/shared";
import { createRangeMatcher, type RangeMatcher } from "../../network/range-matcher.ts";
import type { Request } from "../app-instance.ts";

/** Any header with such a name means that somebody else stands behind the peer. */
const FORWARDING_HEADER =
  /^(?:x-forwarded(?:-[\w-]+)?|forwarded(?:-for)?|via|x-real-ip|(?:x-)?(?:true-|cluster-)?client-ip|x-original-[\w-]+|cf-[\w-]+|fastly-client-ip)$/u;

/** Names under which this machine calls itself; another name that leads here is a web page playing tricks with DNS. */
const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/iu;

const isLoopback = createRangeMatcher(["127.0.0.0/8", "::1"]);

/** A page of another site, open in a browser on this machine, must not act through it. */
function isOwnPage(request: Request): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const { origin, host } = request.headers;
  return origin === undefined || origin === `${request.protocol}://${host}`;
}

/** Of two hosts one reader takes the first and another the second. */
function hasOneHost({ raw }: Request): boolean {
  return raw.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === "host").length === 1;
}

/** Whether a request comes from somebody at the collector's own machine, and from no web page or proxy on it. */
export function createLocalCheck({
  trustedProxies,
}: Pick<ServerSettings, "trustedProxies">): (request: Request) => boolean {
  const isTrustedProxy = createRangeMatcher(trustedProxies);
  return (request) => isLocal(request, isTrustedProxy);
}

function isLocal(request: Request, isTrustedProxy: RangeMatcher): boolean {
  const peer = request.socket.remoteAddress ?? "";
  return (
    isLoopback(peer) &&
    // A proxy on this machine speaks for others, also when it forgets to say so.
    !isTrustedProxy(peer) &&
    // Browsers have not spoken HTTP/1.0 for decades; proxies that add no header still do.
    request.raw.httpVersion !== "1.0" &&
    Object.keys(request.headers).every((name) => !FORWARDING_HEADER.test(name)) &&
    hasOneHost(request) &&
    LOCAL_HOST.test(request.headers.host ?? "") &&
    isOwnPage(request)
  );
}
