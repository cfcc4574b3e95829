import type { DropReason } from "./drop-reasons.ts";

/** Hosts on which anybody can rent a place, and the project sites and portals that everybody visits. */
const SHARED_HOSTS = [
  "amazonaws.com",
  "azurewebsites.net",
  "cloudflare.com",
  "cloudflarestorage.com",
  "cloudflare.net",
  "firebaseapp.com",
  "flexihub.com",
  "ghcr.io",
  "github.com",
  "githubusercontent.com",
  "informer.com",
  "pages.dev",
  "pubnubapi.com",
  "softonic.com",
  "stunprotocol.org",
  "web.app",
  "windows.net",
  "github.io",
  "zmazonaws.com",
] as const;

/** Where makers keep what people read and fetch before they have the tool. */
const SITE_HOSTS = /^(?:cdn|docs?|downloads?|forum|help|pkgs|support)\./u;

export type Domain = { readonly name: string } | { readonly reason: DropReason };

/**
 * A host name or pattern as the catalog has it: `relay-[a-f0-9]{8}.net.example.com:443` -> `relay-*.net.example.com`.
 * @param website the maker's site; what stands for it, or for all of its hosts, tells of readers and not of the tool.
 */
export function readDomain(text: string, website = ""): Domain {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, "")
    .replace(/[:/].*$/u, "")
    .replaceAll(/\[[^\]]*\](?:\{\d+\})?/gu, "*")
    .replaceAll(/\*+/gu, "*")
    .replace(/\.$/u, "")
    .replace(/^www\.(?=.+\.)/u, "");
  if (!isDomain(name)) return { reason: "not-a-domain" };
  if (SHARED_HOSTS.some((host) => name === host || name.endsWith(`.${host}`))) return { reason: "shared-hosting" };
  const site = hostOf(website);
  const isSite = site !== "" && [site, `*.${site}`].includes(name);
  return isSite || SITE_HOSTS.test(name) ? { reason: "website" } : { name };
}

/** `https://www.example.com/products` -> `example.com`. */
function hostOf(website: string): string {
  const host = /^[a-z]+:\/\/([^/:]+)/iu.exec(website)?.[1] ?? "";
  return host.toLowerCase().replace(/^(?:www|get|start|console|my)\./u, "");
}

/** At least two labels of letters, the last of them no number. */
function isDomain(name: string): boolean {
  if (!/^(?:[a-z0-9*](?:[a-z0-9*_-]*[a-z0-9*])?\.)+[a-z]{2,}$/u.test(name)) return false;
  if (name.endsWith(".local") || name.endsWith(".lan")) return false;
  return name.split(".").filter((label) => label.replaceAll("*", "").length > 1).length >= 2;
}
