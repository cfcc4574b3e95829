import type { Platform } from "@clearseat/shared";
import { asApplication, asProcess, asService, type Sighting } from "./sighting.ts";

/** A list of names in `tests/corpora`, and how a laptop shows each of them. */
export interface Corpus {
  readonly file: string;
  /** From the columns of one line; the first is the name. */
  readonly toSightings: (columns: readonly string[]) => readonly Sighting[];
}

/** Linux shows this much of a process's name. */
const CUT_LENGTH = 15;
const PLATFORMS: readonly Platform[] = ["windows", "macos", "linux"];

/** Every list, in the order in which people read them. */
export const CORPORA: readonly Corpus[] = [
  { file: "debian-programs.txt", toSightings: ([name = ""]) => debianProgram(name) },
  { file: "debian-packages.txt", toSightings: ([name = ""]) => [asApplication("linux", { name })] },
  { file: "debian-units.txt", toSightings: ([name = ""]) => [asService("linux", name)] },
  { file: "windows-system-programs.txt", toSightings: ([name = ""]) => [windowsSystemProgram(name)] },
  {
    file: "windows-services.tsv",
    toSightings: ([name = "", display]) => [asService("windows", name, display ?? null)],
  },
  { file: "windows-programs.txt", toSightings: ([name = ""]) => [windowsProgram(name)] },
  { file: "windows-applications.tsv", toSightings: ([name = "", publisher]) => windowsApplication(name, publisher) },
  { file: "macos-system-programs.txt", toSightings: ([path = ""]) => [macosProgram(path)] },
  { file: "macos-system-labels.txt", toSightings: ([name = ""]) => [asService("macos", name)] },
  { file: "macos-system-bundle-ids.txt", toSightings: ([name = ""]) => [asApplication("macos", { bundleId: name })] },
  { file: "macos-applications.txt", toSightings: ([name = ""]) => macosApplication(name) },
  { file: "macos-bundle-ids.txt", toSightings: ([name = ""]) => macosBundle(name) },
  { file: "macos-labels.txt", toSightings: ([name = ""]) => [asService("macos", name)] },
  { file: "homebrew-commands.txt", toSightings: ([name = ""]) => [macosProgram(`/opt/homebrew/bin/${name}`)] },
  { file: "developer-commands.txt", toSightings: ([name = ""]) => developerCommand(name) },
  { file: "signers.txt", toSightings: ([signer = ""]) => signerOf(signer) },
  { file: "domains.txt", toSightings: ([name = ""]) => domainOf(name) },
  { file: "interfaces.tsv", toSightings: ([platform = "", name = ""]) => interfaceOf(name, platform) },
  {
    file: "usb-devices.tsv",
    toSightings: ([ids = "", manufacturer = "", product = ""]) => [usbOf(ids, manufacturer, product)],
  },
  {
    file: "monitors.tsv",
    toSightings: ([maker = "", product = "", name = ""]) => [{ kind: "monitor", maker, product, name }],
  },
  { file: "mdns-services.txt", toSightings: ([name = ""]) => [{ kind: "mdns", name }] },
  { file: "anything.txt", toSightings: ([name = ""]) => anything(name) },
];

/** As a program of its own, as a script, and as Linux shows it to somebody who may not see the path. */
function debianProgram(name: string): Sighting[] {
  const path = name.includes("/") ? `/${name}` : `/usr/bin/${name}`;
  const comm = fileNameOf(name).slice(0, CUT_LENGTH);
  return [
    asProcess("linux", { name: comm, path, commandLine: path }),
    asProcess("linux", { name: comm }),
    asProcess("linux", { name: comm, commandLine: `${path} --option` }),
    asProcess("linux", { name: "python3", path: "/usr/bin/python3.11", commandLine: `/usr/bin/python3 ${path}` }),
  ];
}

function windowsSystemProgram(name: string): Sighting {
  const path = name.includes("\\") ? name : `C:\\Windows\\System32\\${name}`;
  const signer = "Microsoft Windows";
  return asProcess("windows", { name: fileNameOf(path), path, signer, originalFileName: fileNameOf(path) });
}

function windowsProgram(name: string): Sighting {
  const path = `C:\\Program Files\\${name.replace(/\.exe$/iu, "")}\\${name}`;
  return asProcess("windows", { name, path, commandLine: `"${path}"`, originalFileName: name });
}

function windowsApplication(name: string, publisher = ""): Sighting[] {
  return [asApplication("windows", { name, publisher }), windowsProgram(`${name}.exe`)];
}

function macosProgram(path: string): Sighting {
  return asProcess("macos", { name: fileNameOf(path), path, commandLine: path });
}

function macosApplication(name: string): Sighting[] {
  return [
    asApplication("macos", { name, path: `/Applications/${name}.app` }),
    macosProgram(`/Applications/${name}.app/Contents/MacOS/${name}`),
  ];
}

/** Developers have their tools on every system, many of them as scripts. */
function developerCommand(name: string): Sighting[] {
  return [
    asProcess("linux", { name: name.slice(0, CUT_LENGTH), path: `/usr/local/bin/${name}` }),
    asProcess("linux", { path: "/usr/bin/node", commandLine: `node /usr/local/lib/node_modules/${name}/cli.js` }),
    asProcess("linux", { path: "/usr/bin/python3.11", commandLine: `/usr/bin/python3 /home/ana/.local/bin/${name}` }),
    macosProgram(`/usr/local/bin/${name}`),
    asProcess("macos", { path: "/opt/homebrew/bin/node", commandLine: `node /opt/homebrew/bin/${name}` }),
    windowsProgram(`${name}.exe`),
    asProcess("windows", {
      path: "C:\\Program Files\\nodejs\\node.exe",
      commandLine: `node.exe C:\\Users\\ana\\AppData\\Roaming\\npm\\node_modules\\${name}\\cli.js`,
    }),
  ];
}

/** Helpers are often named by their bundle, and started under it. */
function macosBundle(name: string): Sighting[] {
  return [
    asApplication("macos", { bundleId: name }),
    asService("macos", name),
    macosProgram(`/Library/PrivilegedHelperTools/${name}`),
  ];
}

function signerOf(signer: string): Sighting[] {
  return [
    asProcess("windows", { path: "C:\\Program Files\\Ordinary\\main1.exe", signer }),
    asProcess("macos", { path: "/Applications/Ordinary.app/Contents/MacOS/main1", signer }),
  ];
}

function domainOf(name: string): Sighting[] {
  return PLATFORMS.map((platform) => ({ kind: "domain", platform, name }));
}

function interfaceOf(name: string, platform: string): Sighting[] {
  return PLATFORMS.filter((known) => known === platform).map((known) => ({ kind: "interface", platform: known, name }));
}

/** A keyboard, whatever it is: texts and numbers count most on what can type. */
function usbOf(ids: string, manufacturer: string, product: string): Sighting {
  const [vendorId = "", productId = ""] = ids.split(":");
  return { kind: "usb", vendorId, productId, manufacturer, product };
}

/** What no field may match on any system: words that everybody uses, and places where every installer leaves files. */
function anything(name: string): Sighting[] {
  return PLATFORMS.flatMap((platform): Sighting[] => [
    asProcess(platform, { name: fileNameOf(name), path: name, signer: name, originalFileName: fileNameOf(name) }),
    asProcess(platform, { name: fileNameOf(name).slice(0, CUT_LENGTH) }),
    asProcess(platform, { path: "/usr/bin/python3", commandLine: `/usr/bin/python3 "${name}"` }),
    asService(platform, name, name),
    asApplication(platform, { name, bundleId: name }),
    { kind: "interface", platform, name },
    { kind: "domain", platform, name },
    { kind: "mdns", name },
  ]);
}

function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
