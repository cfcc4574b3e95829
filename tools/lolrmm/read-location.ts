import { pathBelowInstallRoot } from "@clearseat/agent";
import type { Platform } from "@clearseat/shared";
import type { Candidate } from "./candidate.ts";
import { cleanLocation } from "./clean-location.ts";
import type { DropReason } from "./drop-reasons.ts";

/** What a place on disk says: what to look for, or why it says nothing. */
export type Location = readonly Candidate[] | DropReason;

const INSTALLER = /[.*](?:msi|mst|pkg|dmg|zip|deb|rpm|tmp|bin)$/iu;
/** Endings of what never is a process. A dot alone says little: folders are called `Getscreen.me` and `InvGate.net`. */
const DATA =
  /\.(?:anydesk|bashrc|bat|cfg|cmd|com|conf|config|crt|dat|db|db-journal|desktop|dll|env|ese|evtx|exee|gz|html?|id|inf|ini|inv|json|key|lnk|log|mod|msh|mui|new|pdb|plist|ps1|rdp|reg|sfx|sh|sib|sock|sqlite3?|sys|toml|trace|tvc|txt|vbs|ver|xml|ya?ml)$/iu;

interface Place {
  /** Cleaned. */
  readonly path: string;
  /** Folders above, from below the install root; empty where people put what they like. */
  readonly folder: string;
  readonly name: string;
  readonly platforms: readonly Platform[];
}

/** Reads one place. `systems` are those that the tool runs on; `only` is the one that LOLRMM names for this place. */
export function readLocation(text: string, systems: readonly Platform[], only: Platform | null = null): Location {
  const path = cleanLocation(text);
  if (/^[0-9a-f]{32,}$/iu.test(path) || !/[a-z]{2}/iu.test(path)) return "no-name";
  const place = toPlace(path, systems, only);
  const service = readService(place);
  if (service !== null) return [service];
  const bundle = /(?:^|\/)([^/]+)\.app(?:\/|$)/u.exec(path)?.[1];
  if (bundle !== undefined) return readBundle(bundle);
  if (/\/\**$/u.test(path)) return readFolder(place);
  return readFile(place);
}

function toPlace(path: string, systems: readonly Platform[], only: Platform | null): Place {
  const parts = path.replace(/\/\**$/u, "").split("/");
  const name = parts.at(-1) ?? "";
  return {
    path,
    name,
    folder: folderOf(parts.slice(0, -1)),
    platforms: only === null ? platformsOf(path, systems) : [only],
  };
}

function platformsOf(path: string, systems: readonly Platform[]): readonly Platform[] {
  if (/^\/(?:applications|library|users|system)\//iu.test(path)) return ["macos"];
  const unix = systems.filter((system) => system !== "windows");
  if (/^[/~]/u.test(path)) return unix.length === 0 ? ["linux"] : unix;
  // A bare name without an ending is the same program elsewhere.
  const isBare = !path.includes("/") && !/\.(?!py$)[a-z0-9]{2,4}$/iu.test(path);
  return isBare && unix.length > 0 ? systems : ["windows"];
}

/** `["C:", "Program Files", "Maker"]` -> `Maker`. */
function folderOf(parts: readonly string[]): string {
  const whole = `${parts.join("/")}/`;
  const rooted = /^(?:[a-z]:|\/)/iu.test(whole);
  const below = rooted ? pathBelowInstallRoot(whole.toLowerCase()) : whole;
  if (below === null || /^(?:users|home)\//iu.test(below)) return "";
  return whole
    .slice(whole.length - below.length)
    .replace(/\/$/u, "")
    .replace(/^(?:\*(?:\/|$))+/u, "");
}

function readService({ path, name, platforms }: Place): Candidate | null {
  const unit = /\/systemd\/system\/([^/]+)\.service$/u.exec(path)?.[1] ?? /\/init\.d\/([^/]+)$/u.exec(path)?.[1];
  if (unit !== undefined) return { field: "services", platforms: ["linux"], value: unit, folder: "" };
  if (!/\/Launch(?:Daemons|Agents)\//u.test(path)) return null;
  const isMac = platforms.includes("macos") || path.startsWith("/Library/");
  return isMac ? { field: "services", platforms: ["macos"], value: name.replace(/\.plist$/u, ""), folder: "" } : null;
}

function readBundle(name: string): Candidate[] {
  return [
    { field: "folders", platforms: ["macos"], value: `${name}.app`, folder: "" },
    { field: "applications", platforms: ["macos"], value: name, folder: "" },
  ];
}

function readFolder({ path, folder, name, platforms }: Place): Location {
  if (/^\/(?:etc|var\/log)\//u.test(path) || path.startsWith("~")) return "not-a-program";
  const whole = folder === "" ? folderOf([...path.replace(/\/\**$/u, "").split("/")]) : `${folder}/${name}`;
  // Where a maker keeps logs and settings, its own folder is what is worth knowing.
  const own = whole.replace(/(?:\/(?:cache|conf|config|db|etc|logs?|var))+$/iu, "");
  return own === "" ? "broad-folder" : [{ field: "folders", platforms, value: own, folder: "" }];
}

function readFile(place: Place): Location {
  const { path, name, folder, platforms } = place;
  if (INSTALLER.test(name)) return "installer";
  if (name.toLowerCase().endsWith(".py")) return [{ field: "scripts", platforms, value: name, folder: "" }];
  if (DATA.test(name)) return "not-a-program";
  if (/\.exe$/iu.test(name)) return [{ field: "executables", platforms: ["windows"], value: name, folder }];
  if (platforms.includes("windows") && path.includes("/")) return readFolder(place);
  if (/^\/(?:etc|var\/log|tmp|users|home)\//iu.test(path) || path.startsWith("~")) return "not-a-program";
  return /\s/u.test(name) && !path.includes("/")
    ? "no-name"
    : [{ field: "executables", platforms, value: name, folder }];
}
