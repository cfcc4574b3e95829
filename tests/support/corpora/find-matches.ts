import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { type CompiledCatalog, recognize } from "@clearseat/agent";
import { type CatalogEntry, Snapshot } from "@clearseat/shared";
import { findEdidRow } from "../../../agent/src/recognize/kinds/kvm-display.ts";
import { findPrograms } from "../../../agent/src/recognize/programs/find-programs.ts";
import { matchProcess, workOut } from "../../../agent/src/recognize/programs/match-process.ts";
import { emptySnapshot, sampleHash } from "../recognize-snapshot.ts";
import type { Corpus } from "./corpora.ts";
import type { Sighting } from "./sighting.ts";

/** A name of a corpus that the catalog takes for one of its entries. */
export interface CorpusMatch {
  /** First column of the line; for hardware its last. */
  readonly name: string;
  readonly entryId: string;
  /** File of the corpus and what spoke: `debian-programs.txt process`. */
  readonly where: string;
}

const CORPORA_FOLDER = new URL("../../corpora/", import.meta.url);

/** Lines of a corpus, split into columns. */
export function readCorpus(file: string): string[][] {
  const lines = readFileSync(new URL(file, CORPORA_FOLDER), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => line.split("\t"));
}

/** Shows every name of the corpora to the recognizer; what it takes for an entry of the catalog comes back, sorted. */
export function findCorpusMatches(catalog: CompiledCatalog, corpora: readonly Corpus[]): CorpusMatch[] {
  const found = new Map<string, CorpusMatch>();
  for (const { file, toSightings } of corpora) {
    for (const { name, entryId, mark } of matchAll(showAll({ file, toSightings }), catalog)) {
      found.set([entryId, name, file].join("\t"), { name, entryId, where: `${file} ${mark}` });
    }
  }
  return [...found].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, match]) => match);
}

/** Processes of the corpora of which the quick look says something else than the whole answer. */
export function findQuickLookMistakes({ programs }: CompiledCatalog, corpora: readonly Corpus[]): string[] {
  return corpora.flatMap(showAll).flatMap(({ name, sighting }) => {
    if (sighting.kind !== "process") return [];
    const table = programs[sighting.platform];
    const [quick, whole] = [matchProcess(sighting.process, table), workOut(sighting.process, table)];
    return isDeepStrictEqual(quick, whole) ? [] : [name];
  });
}

/** File names with a folder in them: they match nothing, whatever their writer hoped. */
export function findFileNamesWithFolder(catalog: readonly CatalogEntry[]): string[] {
  return catalog.flatMap(({ id, programs }) =>
    programs.flatMap((program) =>
      (["executables", "scripts", "originalNames"] as const).flatMap((field) =>
        program[field].filter((name) => /[/\\]/u.test(name)).map((name) => `${id} ${field} ${name}`),
      ),
    ),
  );
}

const composed = new Map<string, readonly Named[]>();

/** Read and composed once, however many catalogs are compared. */
function showAll({ file, toSightings }: Corpus): readonly Named[] {
  const known = composed.get(file);
  if (known !== undefined) return known;
  const named = readCorpus(file).flatMap((columns) =>
    toSightings(columns).map((sighting) => ({ name: nameOf(columns, sighting), sighting })),
  );
  composed.set(file, named);
  return named;
}

function nameOf(columns: readonly string[], { kind }: Sighting): string {
  const column = kind === "usb" || kind === "monitor" || kind === "interface" ? columns.at(-1) : columns[0];
  return column ?? "";
}

interface Named {
  readonly name: string;
  readonly sighting: Sighting;
}

interface Match {
  readonly name: string;
  readonly entryId: string;
  readonly mark: string;
}

function matchAll(named: readonly Named[], catalog: CompiledCatalog): Match[] {
  return [
    ...(["windows", "macos", "linux"] as const).flatMap((platform) => matchPrograms(named, platform, catalog)),
    ...matchUsb(named, catalog),
    ...named.flatMap((item) => matchSingle(item, catalog)),
  ];
}

/** All of one system at once; what was found holds the very objects that were shown. */
function matchPrograms(named: readonly Named[], platform: Snapshot["platform"], catalog: CompiledCatalog): Match[] {
  const nameOfShown = new Map<object, string>();
  const snapshot: Snapshot = { ...Snapshot.parse(emptySnapshot({ platform })) };
  for (const { name, sighting } of named) {
    if (!("platform" in sighting) || sighting.platform !== platform) continue;
    if (sighting.kind === "process") {
      snapshot.processes?.push(sighting.process);
      nameOfShown.set(sighting.process, name);
    } else if (sighting.kind === "service") {
      snapshot.services?.push(sighting.service);
      nameOfShown.set(sighting.service, name);
    } else if (sighting.kind === "application") {
      snapshot.applications?.push(sighting.application);
      nameOfShown.set(sighting.application, name);
    }
  }
  return [...findPrograms(snapshot, catalog).values()].flatMap(({ entry, processes, services, applications }) =>
    [
      ...processes.map(({ process, matchedOn }) => ({ shown: process, matchedOn })),
      ...services.map(({ service, matchedOn }) => ({ shown: service, matchedOn })),
      ...applications.map(({ application, matchedOn }) => ({ shown: application, matchedOn })),
    ].map(({ shown, matchedOn }) => ({
      name: nameOfShown.get(shown) ?? "",
      entryId: entry.id,
      mark: [...matchedOn].join("+"),
    })),
  );
}

/** Each as a keyboard: texts and numbers count most on what can type. */
function matchUsb(named: readonly Named[], catalog: CompiledCatalog): Match[] {
  const keyboard = [{ class: "03", subclass: "01", protocol: "01" }];
  const nameOfDevice = new Map<string, string>();
  const usb = named.flatMap(({ name, sighting }) => {
    if (sighting.kind !== "usb") return [];
    const { vendorId, productId, manufacturer, product } = sighting;
    nameOfDevice.set(`${vendorId}:${productId}`, name);
    return [{ vendorId, productId, manufacturer, product, interfaces: keyboard }];
  });
  if (usb.length === 0) return [];
  const context = { catalog, hash: sampleHash, previous: new Map() };
  return recognize(Snapshot.parse(emptySnapshot({ usb })), context).signals.flatMap((signal) => {
    if (signal.kind === "anti_idle") return namesOfPlug(signal.payload.entryId, nameOfDevice, catalog);
    if (signal.kind !== "kvm_usb") return [];
    const { entryId, vendorId, productId, matchedOn } = signal.payload;
    const name = nameOfDevice.get(`${vendorId}:${productId}`) ?? "";
    return [{ name, entryId: entryId ?? "no entry", mark: matchedOn.join("+") }];
  });
}

/** A signal about a plug does not say which device it was. */
function namesOfPlug(entryId: string, nameOfDevice: ReadonlyMap<string, string>, catalog: CompiledCatalog): Match[] {
  const rows = catalog.entries.get(entryId)?.hardware?.usb ?? [];
  return [...nameOfDevice]
    .filter(([ids]) => rows.some(({ vendorId, productId }) => ids === `${vendorId}:${productId ?? ids.slice(5)}`))
    .map(([, name]) => ({ name, entryId, mark: "usb_identity" }));
}

function matchSingle({ name, sighting }: Named, catalog: CompiledCatalog): Match[] {
  const { hardware, programs } = catalog;
  switch (sighting.kind) {
    case "interface":
      return programs[sighting.platform].interfaces
        .find(sighting.name)
        .map(({ entry }) => ({ name, entryId: entry.id, mark: "interface" }));
    case "domain":
      return programs[sighting.platform].domains
        .find(sighting.name)
        .map(({ entry }) => ({ name, entryId: entry.id, mark: "dns" }));
    case "mdns":
      return hardware.mdns.find(sighting.name).map(({ id }) => ({ name, entryId: id, mark: "mdns" }));
    case "monitor": {
      const edid = {
        ...{ maker: sighting.maker, product: sighting.product, name: sighting.name },
        ...{ serialNumber: 0, week: 1, year: 2024, widthCm: 60, heightCm: 34, serialText: null, checksumOk: true },
      };
      return (["kvm-hardware", "display"] as const).flatMap((family) => {
        const row = findEdidRow(edid, hardware.edid, family);
        return row === null ? [] : [{ name, entryId: row.entry.id, mark: "edid" }];
      });
    }
    default:
      return [];
  }
}
