import { CATALOG, type CatalogEntry, loadCatalog } from "@clearseat/shared";
import { createSeededRandom, type SeededRandom } from "../seeded-random.ts";

const SYLLABLES = [
  "re",
  "mo",
  "desk",
  "tel",
  "view",
  "link",
  "net",
  "con",
  "ta",
  "sup",
  "port",
  "ly",
  "gate",
  "ra",
  "vi",
];

function makeWord(random: SeededRandom): string {
  return Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join("");
}

function makeTool(number: number, random: SeededRandom): CatalogEntry {
  const word = `${makeWord(random)}${number}`;
  const indicator = {
    platforms: ["windows" as const, "macos" as const, "linux" as const],
    executables: [`${word}.exe`, `${word}-host.exe`, `${word}_*.exe`],
    services: [`${word}svc`, `${word} service *`],
    signers: [`${word} Software GmbH`],
    originalNames: [`${word}.exe`],
    applications: [word, `${word} *`],
    bundleIds: [`com.${word}.client`],
    domains: [`*.${word}.example`, `relay*.${word}.example`],
  };
  const [entry] = loadCatalog(
    [
      {
        id: word,
        name: word,
        family: "remote-tool",
        about: "A tool that does not exist.",
        maker: null,
        sources: ["made up"],
        checkedOn: "2026-01-01",
        programs: [indicator],
      },
    ],
    "made-up catalog",
  );
  return entry as CatalogEntry;
}

/** The bundled catalog with made-up tools up to this many entries: what a look costs when the catalog grows. */
export function growCatalog(entries: number, seed: number): readonly CatalogEntry[] {
  const random = createSeededRandom(seed);
  const more = Math.max(0, entries - CATALOG.length);
  return [...CATALOG, ...Array.from({ length: more }, (_, number) => makeTool(number, random))];
}
