import { readdirSync } from "node:fs";
import {
  CATALOG,
  CATALOG_FAMILIES,
  CATALOG_VERSION,
  type CatalogEntry,
  type CatalogEntryInput,
  findCatalogEntry,
  HAND_WRITTEN_ENTRIES,
  letsNobodyIn,
  loadCatalog,
  type Signal,
} from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { isSharedSigner } from "../../tools/lolrmm/decisions/shared-makers.ts";
import { recognizeSnapshot } from "../support/recognize-snapshot.ts";
import { indicatorCases, sampleName } from "../support/snapshot-of-indicator.ts";

const DATA = new URL("../../shared/src/catalog/data/", import.meta.url);

/** Names that many honest things carry; a catalog that names them calls everybody a suspect. */
const GENERIC = new Set([
  "agent",
  "app",
  "bash",
  "client",
  "cmd",
  "code",
  "connect",
  "daemon",
  "desktop",
  "helper",
  "host",
  "insight",
  "installer",
  "java",
  "launcher",
  "node",
  "perl",
  "python",
  "python3",
  "remote",
  "ruby",
  "runner",
  "server",
  "service",
  "setup",
  "sh",
  "ssh",
  "support",
  "svchost",
  "system",
  "tray",
  "update",
  "updater",
  "vnc",
  "local",
  "keyboard",
  "mouse",
  "generic",
  "monitor",
  "hdmi",
  "usb keyboard",
]);
/** Generic names that stand beside required arguments or belong to the system's own service. */
const ALLOWED_WITH_MORE = new Set(["code", "ssh"]);
/** Companies whose signature stands under programs of every kind. */
const BROAD_SIGNERS = ["microsoft", "google", "apple", "cisco", "amazon", "connectwise", "goto ", "zoho", "kaseya"];

/** Kinds that are told by a program's names. */
const PROGRAM_KINDS = new Set<Signal["kind"]>(["remote_tool", "tunnel", "vpn", "proxyware", "anti_idle"]);

function entryOf(signal: Signal): string | null {
  return "entryId" in signal.payload ? signal.payload.entryId : signal.kind === "display" ? signal.payload.form : null;
}

function namesOf({ programs, hardware }: CatalogEntry): string[] {
  const fields = programs.flatMap((program) => [
    ...(program.requiredArguments.length > 0 ? [] : [...program.executables, ...program.scripts]),
    ...program.services,
    ...program.applications,
    ...program.bundleIds,
    ...program.originalNames,
    ...program.interfaces,
    ...program.domains,
    ...program.paths.map((path) => path.replaceAll("/", " ").trim()),
    ...program.folders,
  ]);
  const texts =
    hardware?.usbStrings.flatMap(({ manufacturer, product }) =>
      [manufacturer, product].filter((text) => text !== undefined),
    ) ?? [];
  return [...fields, ...texts, ...(hardware?.storageInquiries ?? []), ...(hardware?.mdns ?? [])];
}

function isGeneric(name: string): boolean {
  const bare = name
    .toLowerCase()
    .replace(/\.(?:exe|app|service|msi)$/u, "")
    .replaceAll("*", "")
    .replace(/^[.\-_ ]+|[.\-_ ]+$/gu, "");
  return GENERIC.has(bare) || bare.length < 3;
}

describe("catalog", () => {
  it("has sorted ids, and no id or alias twice", () => {
    const ids = CATALOG.map(({ id }) => id);
    const names = CATALOG.flatMap(({ id, aliases }) => [id, ...aliases]);

    expect(ids).toEqual(ids.toSorted());
    expect(new Set(names).size).toBe(names.length);
  });

  it("uses every family", () => {
    expect(new Set(CATALOG.map(({ family }) => family))).toEqual(new Set(CATALOG_FAMILIES));
  });

  it("holds every entry file written by hand, each in the folder of its family", () => {
    const files = CATALOG_FAMILIES.flatMap((family) =>
      readdirSync(new URL(`${family}/`, DATA)).map((file) => `${family}/${file}`),
    );

    expect(files.filter((file) => !file.endsWith("/index.ts")).toSorted()).toEqual(
      HAND_WRITTEN_ENTRIES.map(({ family, id }) => `${family}/${id}.ts`).toSorted(),
    );
  });

  it("has a version and dates that are not in its future", () => {
    const version = CATALOG_VERSION.replaceAll(".", "-");

    expect(version).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(
      CATALOG.filter(
        ({ checkedOn, sources }) => checkedOn > version || sources.some((source) => source.trim().length < 4),
      ).map(({ id }) => id),
    ).toEqual([]);
  });

  it("gives every entry something to be recognized by", () => {
    const bare = CATALOG.filter(
      (entry) =>
        indicatorCases(entry).length === 0 &&
        entry.hardware?.usbSerials.length !== 1 &&
        entry.id !== "linux-usb-gadget",
    );

    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it.each(CATALOG.filter(letsNobodyIn).map((entry) => [entry.id, entry] as const))(
    "sends nothing of %s, which lets nobody in",
    (_id, entry) => {
      const cases = indicatorCases(entry);

      expect(cases.length).toBeGreaterThan(0);
      expect(cases.filter(({ snapshot }) => recognizeSnapshot(snapshot).signals.some(entryOf))).toEqual([]);
    },
  );

  it.each(CATALOG.filter((entry) => !letsNobodyIn(entry)).map((entry) => [entry.id, entry] as const))(
    "recognizes %s by each of its indicators",
    (_id, entry) => {
      const wanted = entry.family === "display" ? entry.displayForm : entry.id;
      const missed = indicatorCases(entry).filter(
        ({ snapshot }) => !recognizeSnapshot(snapshot).signals.some((signal) => entryOf(signal) === wanted),
      );

      expect(missed.map(({ label }) => label)).toEqual([]);
    },
  );

  it("names nothing that many honest things are called", () => {
    const generic = CATALOG.flatMap((entry) =>
      namesOf(entry)
        .filter(isGeneric)
        .filter((name) => !(entry.builtIn && ALLOWED_WITH_MORE.has(name)))
        .map((name) => `${entry.id}: ${name}`),
    );

    expect(generic).toEqual([]);
  });

  it("names no domain by less than two labels", () => {
    const domains = CATALOG.flatMap(({ programs }) => programs.flatMap((program) => program.domains));

    expect(
      domains.filter(
        (domain) =>
          domain
            .replaceAll("*", "")
            .split(".")
            .filter((label) => label.length > 1).length < 2,
      ),
    ).toEqual([]);
  });

  it("trusts no signature of a company that signs programs of every kind", () => {
    const signers = CATALOG.flatMap(({ programs }) => programs.flatMap((program) => program.signers));

    expect(signers.filter((signer) => BROAD_SIGNERS.some((broad) => signer.toLowerCase().startsWith(broad)))).toEqual(
      [],
    );
  });

  it("names no tool by the signature of a maker of several", () => {
    const signers = CATALOG.flatMap(({ programs }) => programs.flatMap((program) => program.signers));

    expect(signers.filter(isSharedSigner)).toEqual([]);
  });

  it("never takes one entry's program for another's", () => {
    const mixed = CATALOG.flatMap((entry) =>
      indicatorCases(entry).flatMap(({ label, snapshot }) => {
        const others = recognizeSnapshot(snapshot).signals.filter((signal) => PROGRAM_KINDS.has(signal.kind));
        return others
          .filter((signal) => entryOf(signal) !== entry.id)
          .map((signal) => `${label} is also ${entryOf(signal)}`);
      }),
    );

    expect(mixed).toEqual([]);
  }, 30_000);

  it("concludes nothing from what honest devices share", () => {
    const rows = CATALOG.flatMap(({ hardware }) => hardware?.usb ?? []).filter(({ conclusive }) => !conclusive);

    expect(rows.length).toBeGreaterThan(0);
    for (const { vendorId, productId, manufacturer, product } of rows) {
      const usb = [
        {
          vendorId,
          productId,
          manufacturer,
          product: product === undefined ? null : sampleName(product),
          interfaces: [{ class: "03", subclass: "01", protocol: "01" }],
        },
      ];
      expect(
        recognizeSnapshot({
          format: "clearseat.snapshot/1",
          takenAt: "2026-03-02T14:00:00Z",
          platform: "linux",
          usb,
        }).signals.filter(({ kind }) => kind === "kvm_usb"),
      ).toEqual([]);
    }
  });

  it("finds entries by id and by alias", () => {
    expect(findCatalogEntry("anydesk")?.name).toBe("AnyDesk");
    expect(findCatalogEntry("meshcentral")?.id).toBe("meshagent");
    expect(findCatalogEntry("unheard-of")).toBeUndefined();
  });
});

describe("loading a catalog", () => {
  const entry: CatalogEntryInput = {
    id: "sample",
    name: "Sample",
    family: "remote-tool",
    about: "A sample.",
    maker: null,
    sources: ["Made up"],
    checkedOn: "2026-11-22",
  };

  it("fills in defaults and sorts", () => {
    expect(
      loadCatalog(
        [
          { ...entry, id: "b" },
          { ...entry, id: "a" },
        ],
        "test",
      ).map(({ id, builtIn }) => [id, builtIn]),
    ).toEqual([
      ["a", false],
      ["b", false],
    ]);
  });

  it.each([
    ["an id that is none", [{ ...entry, id: "No Id" }], /test: No Id\.id: must be a catalog id/u],
    ["a misspelt field", [{ ...entry, progams: [] }], /test: sample\.progams: is not a known field/u],
    ["no source", [{ ...entry, sources: [] }], /test: sample\.sources: /u],
    [
      "a pattern that is none",
      [{ ...entry, instancePatterns: ["("] }],
      /test: sample\.instancePatterns: is not a regular expression/u,
    ],
    ["an id twice", [entry, entry], /test: sample\.id: sample stands twice/u],
    ["an entry without an id", [{ ...entry, id: "" }], /test: \[0\]\.id: /u],
  ])("names entry and field of %s", (_name, entries, message) => {
    expect(() => loadCatalog(entries as CatalogEntryInput[], "test")).toThrow(message);
  });
});
