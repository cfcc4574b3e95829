import { readdirSync } from "node:fs";
import { compileCatalog } from "@clearseat/agent";
import { CATALOG, type CatalogEntryInput, loadCatalog } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { CORPORA } from "../support/corpora/corpora.ts";
import {
  findCorpusMatches,
  findFileNamesWithFolder,
  findQuickLookMistakes,
  readCorpus,
} from "../support/corpora/find-matches.ts";
import { compareWithKnown, readKnownTools } from "../support/corpora/known-tools.ts";

const FOLDER = new URL("../corpora/", import.meta.url);
const KNOWN = "known-tools.tsv";

type Indicators = Pick<CatalogEntryInput, "family" | "programs" | "hardware">;
type Program = NonNullable<CatalogEntryInput["programs"]>[number];

const SYSTEMS = ["windows", "macos", "linux"] as const;
const NAME_FIELDS = [
  "executables",
  "scripts",
  "services",
  "originalNames",
  "applications",
  "bundleIds",
  "interfaces",
  "domains",
] as const;
const INSTALLERS = String.raw`C:\Windows\Installer\*.msi`;
const INSTALLER = String.raw`C:\Windows\Installer\1a2b3c.msi`;
const SAMPLE: CatalogEntryInput = {
  id: "careless",
  name: "Careless",
  family: "remote-tool",
  about: "Made up.",
  maker: null,
  sources: ["Made up"],
  checkedOn: "2026-11-22",
};

function program(fields: Omit<Program, "platforms">, platforms: Program["platforms"] = [...SYSTEMS]): Indicators {
  return { family: "remote-tool", programs: [{ platforms, ...fields }] };
}

function box(hardware: NonNullable<CatalogEntryInput["hardware"]>): Indicators {
  return { family: "kvm-hardware", hardware };
}

describe("clean corpora", () => {
  const known = readKnownTools();
  const { unexpected, stale } = compareWithKnown(findCorpusMatches(compileCatalog(CATALOG), CORPORA), known);

  it("hold no name that the catalog takes for a tool, but those listed with a reason", () => {
    expect(unexpected, "Narrow the entry, or add the row and a reason to tests/corpora/known-tools.tsv").toEqual([]);
  });

  it("list no known tool that is no longer found", () => {
    expect(stale, "Take these rows out of tests/corpora/known-tools.tsv").toEqual([]);
  });

  it("give a reason for every known tool, each once, in order", () => {
    const rows = readCorpus(KNOWN).map((columns) => columns.slice(0, 2).join("\t"));

    expect(known.filter(({ reason }) => reason.trim().length < 10)).toEqual([]);
    expect(rows).toEqual([...new Set(rows)].toSorted());
  });

  it("are all read, each sorted and without a name twice", () => {
    const files = readdirSync(FOLDER).filter((file) => file !== "README.md" && file !== KNOWN);

    expect(files.toSorted()).toEqual(CORPORA.map(({ file }) => file).toSorted());
    for (const file of files) {
      const lines = readCorpus(file).map((columns) => columns.join("\t"));
      expect(
        lines.filter((line, index) => index > 0 && line <= (lines[index - 1] ?? "")),
        file,
      ).toEqual([]);
    }
  });

  it("are told alike by the quick look and the whole one", () => {
    expect(findQuickLookMistakes(compileCatalog(CATALOG), CORPORA)).toEqual([]);
  });

  it("are as large as they must be to mean something", () => {
    const atLeast = { "debian-programs.txt": 40_000, "debian-packages.txt": 60_000, "windows-programs.txt": 5_000 };
    const more = { "windows-applications.tsv": 10_000, "macos-applications.txt": 5_000, "domains.txt": 5_000 };

    for (const [file, lines] of Object.entries({ ...atLeast, ...more }))
      expect(readCorpus(file).length, file).toBeGreaterThan(lines);
  });
});

/** What a careless hand writes: its kind, the entry's indicators, and an honest name that it hits. */
const CARELESS: readonly (readonly [what: string, indicators: Indicators, hits: string])[] = [
  ...NAME_FIELDS.flatMap((field) =>
    SYSTEMS.flatMap((system) => [
      [
        `*.local among the ${field} of ${system}`,
        program({ [field]: ["*.local"] }, [system]),
        "printer.local",
      ] as const,
      [`insight among the ${field} of ${system}`, program({ [field]: ["insight"] }, [system]), "insight"] as const,
    ]),
  ),
  ["an installer's folder", program({ paths: ["/Windows/Installer/*.msi"] }, ["windows"]), INSTALLER],
  ["an installer's folder as a service", program({ services: [INSTALLERS] }), INSTALLER],
  ["an installer's folder as an application", program({ applications: [INSTALLERS] }), INSTALLER],
  ["an installer's folder as an original name", program({ originalNames: ["*.msi"] }, ["linux"]), INSTALLER],
  ["every installer", program({ executables: ["*.msi"] }, ["macos"]), INSTALLER],
  ["every set-up program", program({ executables: ["setup*.exe"] }), "setup.exe"],
  ["an interpreter", program({ executables: ["python*"] }), "python3.11"],
  ["a client", program({ executables: ["ssh"] }), "ssh"],
  ["a stock program of Windows", program({ executables: ["mstsc.exe"] }), String.raw`C:\Windows\System32\mstsc.exe`],
  ["a stock service of Windows", program({ services: ["Remote*"] }), "RemoteRegistry"],
  ["a stock service of macOS", program({ services: ["com.apple.s*"] }), "com.apple.sharingd"],
  ["a viewer", program({ applications: ["*VNC*"] }), "TightVNC Viewer"],
  ["a company that signs everything", program({ signers: ["Microsoft Corporation"] }), "Microsoft Corporation"],
  ["a short name inside longer ones", program({ applications: ["Syncro*"] }), "SYNCROOM Ver.2"],
  [
    "a name that Linux cuts",
    program({ executables: ["gnome-terminal-preferences"] }),
    "usr/libexec/gnome-terminal-server",
  ],
  ["any package of a language", program({ applications: ["python3-*"] }), "python3-numpy"],
  ["every VPN's interface", program({ interfaces: ["tun*"] }), "tun0"],
  ["a content network", program({ domains: ["*.cloudfront.net"] }), "d111111abcdef8.cloudfront.net"],
  ["a maker of keyboards", box({ usb: [{ vendorId: "045e", conclusive: true }] }), "Wired Keyboard 600"],
  ["a word on many receivers", box({ usbStrings: [{ product: "*Receiver*" }] }), "Unifying Receiver"],
  ["a maker of monitors", box({ edid: [{ maker: "DEL" }] }), "DELL U2720Q"],
  ["what every printer announces", box({ mdns: ["_http._tcp"] }), "_http._tcp"],
];

describe("the linter itself", () => {
  const entries = CARELESS.map(
    ([, indicators], index): CatalogEntryInput => ({ ...SAMPLE, id: `careless-${index}`, ...indicators }),
  );
  const matches = findCorpusMatches(compileCatalog(loadCatalog(entries, "test")), CORPORA);

  it.each(CARELESS.map(([what, , hits], index) => [what, hits, index] as const))(
    "finds fault with %s",
    (_what, hits, index) => {
      const names = matches.filter(({ entryId }) => entryId === `careless-${index}`).map(({ name }) => name);

      expect(names).toContain(hits);
    },
  );

  it("finds fault with a folder in a file name", () => {
    const catalog = loadCatalog(
      [{ ...SAMPLE, ...program({ executables: [INSTALLERS], scripts: ["/usr/bin/tool"] }) }],
      "test",
    );

    expect(findFileNamesWithFolder(catalog)).toEqual([
      `careless executables ${INSTALLERS}`,
      "careless scripts /usr/bin/tool",
    ]);
    expect(findFileNamesWithFolder(CATALOG)).toEqual([]);
  });

  it("names a row that no longer matches, and a match that has no row", () => {
    const match = { name: "tool", entryId: "careless", where: "debian-programs.txt process" };
    const row = { name: "gone", entryId: "careless", reason: "Once there" };

    expect(compareWithKnown([match], [row])).toEqual({
      unexpected: ["careless\ttool\t(debian-programs.txt process)"],
      stale: ["careless\tgone"],
    });
  });
});
