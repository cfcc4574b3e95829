import type { CatalogEntry, Platform, SnapshotInput } from "@clearseat/shared";
import { createSeededRandom, type SeededRandom } from "../seeded-random.ts";

export interface BusyLaptop {
  readonly platform: Platform;
  readonly processes: number;
  readonly sockets: number;
  readonly applications: number;
  readonly services: number;
  /** Host names resolved lately. */
  readonly names: number;
  /** Entries whose programs run here, beside the ordinary ones. */
  readonly tools: readonly CatalogEntry[];
  readonly seed: number;
}

type Process = NonNullable<SnapshotInput["processes"]>[number];

const MAKERS = [
  "Example",
  "Northwind",
  "Contoso",
  "Fabrikam",
  "Acme",
  "Initech",
  "Globex",
  "Umbrella",
  "Stark",
  "Wayne",
];
const THINGS = [
  "Studio",
  "Update",
  "Sync",
  "Audio",
  "Print",
  "Cloud",
  "Notes",
  "Mail",
  "Draw",
  "Backup",
  "Team",
  "Code",
];
const PARTS = [
  "Service",
  "Helper",
  "Host",
  "Agent",
  "Tray",
  "Crash Handler",
  "Launcher",
  "Renderer",
  "Broker",
  "Monitor",
];
const INTERPRETERS = {
  windows: ["python", "node", "java"],
  macos: ["python3", "node", "ruby"],
  linux: ["python3", "node", "perl"],
};

/** A product of nobody, by its number. */
interface Product {
  readonly maker: string;
  readonly name: string;
  readonly folder: string;
  readonly version: string;
}

function toFolder(platform: Platform, maker: string, name: string): string {
  switch (platform) {
    case "windows":
      return `C:\\Program Files\\${maker}\\${name}\\`;
    case "macos":
      return `/Applications/${name}.app/Contents/Frameworks/${name} Framework.framework/Versions/Current/Helpers/`;
    case "linux":
      return `/opt/${maker.toLowerCase()}/${name.toLowerCase().replaceAll(" ", "-")}/bin/`;
  }
}

function makeProducts(platform: Platform, count: number, random: SeededRandom): Product[] {
  return Array.from({ length: count }, (_, number) => {
    const maker = random.pick(MAKERS);
    const name = `${maker} ${random.pick(THINGS)} ${random.pick(THINGS)} ${number}`;
    const version = `${random.below(30)}.${random.below(10)}.${random.below(9_000)}`;
    return { maker, name, folder: toFolder(platform, maker, name), version };
  });
}

function signerOf(platform: Platform, maker: string): string | null {
  switch (platform) {
    case "windows":
      return `CN="${maker}, Inc.", O="${maker}, Inc.", L=Springfield, C=US`;
    case "macos":
      return `Developer ID Application: ${maker}, Inc. (ABCDE12345)`;
    case "linux":
      return null;
  }
}

/** Half of them are like a browser's children, with the long command lines that those have. */
function argumentsFor(random: SeededRandom): string {
  if (random.below(2) === 0) return `--config "${random.hex(8)}.json" --log-level=info --id ${random.below(9_999)}`;
  const flags = Array.from({ length: 12 + random.below(12) }, () => `--${random.hex(9)}=${random.hex(24)}`);
  return `--type=renderer --field-trial-handle=${random.hex(40)} ${flags.join(" ")} /prefetch:${random.below(9)}`;
}

function ordinaryProcess(pid: number, { platform }: BusyLaptop, product: Product, random: SeededRandom): Process {
  const ending = platform === "windows" ? ".exe" : "";
  const scripted = random.below(20) === 0;
  const name = scripted
    ? `${random.pick(INTERPRETERS[platform])}${ending}`
    : `${product.name} ${random.pick(PARTS)}`.replaceAll(" ", platform === "macos" ? " " : "") + ending;
  const path = `${product.folder}${name}`;
  const rest = scripted ? `"${product.folder}app-${random.hex(6)}.js" ${argumentsFor(random)}` : argumentsFor(random);
  return {
    pid,
    parentPid: 1 + random.below(pid),
    name: platform === "linux" ? name.slice(0, 15) : name,
    path,
    commandLine: `"${path}" ${rest}`,
    user: random.pick(["SYSTEM", "ana"]),
    startedAt: "2026-03-02T08:00:00Z",
    signer: signerOf(platform, product.maker),
    originalFileName: platform === "windows" ? name : null,
  };
}

function programsOf(entry: CatalogEntry, platform: Platform) {
  return entry.programs.find((program) => program.platforms.includes(platform) && program.executables.length > 0);
}

function toolProcess(pid: number, { platform }: BusyLaptop, entry: CatalogEntry): Process[] {
  const program = programsOf(entry, platform);
  const name = program?.executables[0]?.replaceAll("*", "x");
  if (program === undefined || name === undefined) return [];
  const path = `${toFolder(platform, entry.maker ?? "Example", entry.name)}${name}`;
  const args = program.requiredArguments.map((argument) => argument.replaceAll("*", "x")).join(" ");
  const signer = program.signers[0] ?? null;
  return [{ pid, parentPid: 1, name, path, commandLine: `"${path}" ${args}`, user: "SYSTEM", signer }];
}

function makeProcesses(laptop: BusyLaptop, products: readonly Product[], random: SeededRandom): Process[] {
  const tools = laptop.tools.flatMap((entry, index) => toolProcess(100 + index, laptop, entry));
  const others = Array.from({ length: laptop.processes - tools.length }, (_, index) =>
    ordinaryProcess(1_000 + index * 4, laptop, random.pick(products), random),
  );
  return [...tools, ...others];
}

/** One in ten listens; the rest lead to some server. */
function makeSockets({ sockets }: BusyLaptop, processes: readonly Process[], random: SeededRandom) {
  return Array.from({ length: sockets }, (_, index) => {
    const listens = index % 10 === 0;
    return {
      protocol: "tcp",
      localAddress: listens ? "0.0.0.0" : "192.168.1.23",
      localPort: listens ? 5_000 + index : 49_152 + random.below(16_000),
      remoteAddress: listens ? null : `198.51.100.${random.below(256)}`,
      remotePort: listens ? null : 443,
      state: listens ? "listen" : "established",
      pid: processes[index % processes.length]?.pid ?? null,
    };
  });
}

/**
 * A laptop on which much more runs than on most, composed: made-up products of made-up makers under the long paths and
 * command lines of real ones, and a few tools of the catalog among them.
 */
export function composeBusyLaptop(laptop: BusyLaptop): SnapshotInput {
  const random = createSeededRandom(laptop.seed);
  const { platform } = laptop;
  const products = makeProducts(platform, laptop.applications, random);
  const processes = makeProcesses(laptop, products, random);
  return {
    format: "clearseat.snapshot/1",
    takenAt: "2026-03-02T14:00:00Z",
    platform,
    processes,
    sockets: makeSockets(laptop, processes, random),
    applications: products.map(({ maker, name, version, folder }) => ({
      name,
      publisher: `${maker}, Inc.`,
      version,
      path: folder,
      bundleId: platform === "macos" ? `com.example.${name.toLowerCase().replaceAll(" ", "-")}` : null,
      installedBy: "unknown",
    })),
    services: products.slice(0, laptop.services).map(({ name, folder }) => ({
      name: `${name} Service`.replaceAll(" ", ""),
      displayName: `${name} Service`,
      path: `"${folder}service" --run ${random.hex(12)}`,
      state: "running",
      startMode: "auto",
    })),
    dns: Array.from(
      { length: laptop.names },
      () => `${random.hex(8)}.${random.pick(THINGS).toLowerCase()}.example.com`,
    ),
  };
}
