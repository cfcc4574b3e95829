import type { Platform } from "@clearseat/shared";
import type { Candidate, Dropped, Reading, TakenField } from "./candidate.ts";
import { programOfImagePath } from "./clean-location.ts";
import type { LolrmmTool } from "./lolrmm-tool.ts";
import { readDomain } from "./read-domain.ts";
import { type Location, readLocation } from "./read-location.ts";
import type { ToolFile } from "./read-lolrmm.ts";

const SYSTEMS: Readonly<Record<string, Platform>> = {
  windows: "windows",
  mac: "macos",
  macos: "macos",
  linux: "linux",
};

/** Everything of one file that could become an indicator, and what could not from the start. Pure. */
export function collectCandidates({ tool, certifiedSigners }: ToolFile): Reading {
  const candidates: Candidate[] = [];
  const dropped: Dropped[] = [];
  function take(text: string, location: Location): void {
    if (typeof location === "string") dropped.push({ value: text, reason: location });
    else candidates.push(...location);
  }
  const systems = systemsOf(tool);
  for (const text of installationPaths(tool)) take(text, readLocation(text, systems));
  for (const { File, OS } of tool.Artifacts.Disk) {
    if (File !== "") take(File, readDiskFile(File, systems, SYSTEMS[OS.toLowerCase()] ?? null));
  }
  for (const text of imagePaths(tool)) take(text, readLocation(programOfImagePath(text), ["windows"]));
  for (const { Filename } of tool.Details.PEMetadata) {
    if (isGiven(Filename)) take(Filename, readLocation(Filename, systems));
  }
  for (const text of tool.Artifacts.Network.flatMap(({ Domains }) => Domains)) {
    const domain = readDomain(text, tool.Details.Website);
    if ("reason" in domain) dropped.push({ value: text, reason: domain.reason });
    else candidates.push({ field: "domains", platforms: systems, value: domain.name, folder: "" });
  }
  candidates.push(...namedServices(tool), ...metadata(tool), ...signers(tool, certifiedSigners));
  return { candidates, dropped };
}

/** Among files, a Windows name without an ending is no folder but data: `Preferences`. */
function readDiskFile(text: string, systems: readonly Platform[], only: Platform | null): Location {
  const isData = (only ?? "windows") === "windows" && /\\[^\\.*]+$/u.test(text);
  return isData ? "not-a-program" : readLocation(text, systems, only);
}

/** Windows where LOLRMM names none: that is where it comes from. */
function systemsOf({ Details }: LolrmmTool): Platform[] {
  const named = new Set(Details.SupportedOS.flatMap((name) => SYSTEMS[name.toLowerCase()] ?? []));
  return named.size === 0 ? ["windows"] : (["windows", "macos", "linux"] as const).filter((name) => named.has(name));
}

/** LOLRMM has them in three places. */
function installationPaths({ InstallationPaths, Details, Artifacts }: LolrmmTool): string[] {
  return [...Details.InstallationPaths, ...Artifacts.InstallationPaths, ...InstallationPaths];
}

function imagePaths({ Artifacts }: LolrmmTool): string[] {
  return Artifacts.EventLog.map(({ ImagePath }) => ImagePath).filter(isGiven);
}

function isGiven(text: string): boolean {
  return text !== "" && !/^(?:n\/?a|none|unknown)$/iu.test(text);
}

function make(field: TakenField, value: string, platform: Platform = "windows"): Candidate {
  return { field, platforms: [platform], value: value.trim(), folder: "" };
}

function namedServices({ Artifacts }: LolrmmTool): Candidate[] {
  const logged = Artifacts.EventLog.map(({ ServiceName }) => ServiceName).filter(isGiven);
  const registered = Artifacts.Registry.flatMap(({ Path }) => {
    const name = /\\system\\[^\\]+\\services\\([^\\]+)/iu.exec(Path)?.[1];
    return name === undefined || /^eventlog$/iu.test(name) ? [] : [name];
  });
  const others = Artifacts.Other.flatMap(({ Type, Value }) => readOtherService(Type, Value));
  return [...[...logged, ...registered].map((name) => make("services", name)), ...others];
}

/** `Linux systemd service`, `macOS LaunchDaemon label`, `Windows Service Name`, `ServiceName`. */
function readOtherService(type: string, value: string): Candidate[] {
  if (!/^(?:windows )?service ?(?:name)?$|systemd service$|daemon/iu.test(type)) return [];
  if (/mac/iu.test(type)) return [make("services", value, "macos")];
  return /linux|systemd/iu.test(type)
    ? [make("services", value.replace(/\.service$/u, ""), "linux")]
    : [make("services", value)];
}

/** Names inside the file, and under which Windows lists what is installed. */
function metadata({ Details, Artifacts }: LolrmmTool): Candidate[] {
  const originals = Details.PEMetadata.map(({ OriginalFileName }) => OriginalFileName)
    .filter(isGiven)
    .filter((name) => !/\.msi$|^msi/iu.test(name));
  const products = Details.PEMetadata.map(({ Product }) => Product).filter(isGiven);
  const installed = Artifacts.Registry.flatMap(({ Path }) => {
    const name = /\\uninstall\\([^\\]+)/iu.exec(Path)?.[1];
    return name === undefined || /[0-9a-f]{8}-[0-9a-f]{4}|^\{/iu.test(name) ? [] : [name];
  });
  return [
    ...originals.map((name) => make("originalNames", name)),
    ...[...products, ...installed].map((name) => make("applications", name)),
  ];
}

function signers({ CodeSigning }: LolrmmTool, certified: readonly string[]): Candidate[] {
  const names = [
    ...CodeSigning.certificates.map((certificate) => certificate.signer_name),
    ...CodeSigning.signer_names,
    ...certified,
  ];
  return names.filter(isGiven).map((name) => make("signers", name));
}
