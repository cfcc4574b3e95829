import { describe, expect, it } from "vitest";
import { type CatalogEntryInput, HardwareIndicator } from "./catalog-entry.ts";
import { loadCatalog } from "./load-catalog.ts";
import { supplementEntries } from "./supplement-entries.ts";

const own: CatalogEntryInput = {
  id: "sample-desk",
  aliases: ["sampledesk"],
  name: "Sample Desk",
  family: "remote-tool",
  about: "Made up for this test.",
  maker: "Sample Ltd",
  sources: ["Made up"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["SampleDesk.exe"],
      viewers: ["SampleViewer.exe"],
      services: ["SampleDesk"],
      listeningPorts: [7000],
    },
    { platforms: ["linux"], executables: ["sampledesk"], requiredArguments: ["serve"] },
  ],
};
const more: CatalogEntryInput = {
  id: "sample-desk",
  aliases: ["sampledesk", "sample-rc"],
  name: "SAMPLE",
  family: "tunnel",
  about: "Other words.",
  maker: null,
  sources: ["Another list"],
  checkedOn: "2026-11-25",
  programs: [
    {
      platforms: ["windows"],
      executables: ["sampledesk", "sampleviewer.exe", "SampleHelper.exe"],
      services: ["SAMPLEDESK"],
      listeningPorts: [7000, 7001],
    },
    { platforms: ["linux"], executables: ["sampledesk"] },
  ],
};

describe("supplementing entries", () => {
  it("adds only what is not known yet, and keeps every word of the first list", () => {
    expect(supplementEntries([own], [more])).toEqual([
      {
        ...own,
        aliases: ["sampledesk", "sample-rc"],
        sources: ["Made up", "Another list"],
        programs: [
          ...(own.programs ?? []),
          { platforms: ["windows"], executables: ["SampleHelper.exe"], listeningPorts: [7001] },
        ],
        sessions: [],
        instancePatterns: [],
        machines: [],
      },
    ]);
  });

  it("takes an id that the first list has as an alias for the same thing", () => {
    const [joined, ...others] = supplementEntries([own], [{ ...more, id: "sampledesk", aliases: [] }]);

    expect(others).toEqual([]);
    expect(joined?.id).toBe("sample-desk");
    expect(joined?.programs).toHaveLength(3);
  });

  it("adds an unknown entry whole, without aliases that are somebody's already", () => {
    const other = { ...more, id: "other-desk", aliases: ["sampledesk", "odesk"] };

    expect(supplementEntries([own], [other])).toEqual([own, { ...other, aliases: ["odesk"] }]);
  });

  it("keeps a name that is known on one of its systems only", () => {
    const wide = {
      ...more,
      programs: [{ platforms: ["windows" as const, "macos" as const], services: ["SampleDesk"] }],
    };

    expect(supplementEntries([own], [wide])[0]?.programs).toEqual([...(own.programs ?? []), ...wide.programs]);
  });

  it("joins sessions, patterns, models and hardware, equal rows once", () => {
    const session = { by: "log" as const, platforms: ["linux" as const], starts: ["began"] };
    const usb = { vendorId: "1234", conclusive: true };
    const first = { ...own, sessions: [session], instancePatterns: ["a"], hardware: { usb: [usb] } };
    const second = {
      ...more,
      sessions: [session],
      instancePatterns: ["a", "b"],
      machines: [{ vendor: "Sample" }],
      hardware: { usb: [usb, { vendorId: "5678", conclusive: false }], mdns: ["_sample._tcp"] },
    };

    const [joined] = loadCatalog(supplementEntries([first], [second]), "test");

    expect(joined?.sessions).toHaveLength(1);
    expect(joined?.instancePatterns).toEqual(["a", "b"]);
    expect(joined?.machines).toEqual([{ vendor: "Sample" }]);
    expect(joined?.hardware?.usb.map(({ vendorId }) => vendorId)).toEqual(["1234", "5678"]);
    expect(joined?.hardware?.mdns).toEqual(["_sample._tcp"]);
  });

  it("joins every list that hardware has", () => {
    const lists = Object.entries(HardwareIndicator.shape).filter(([, field]) => Array.isArray(field.parse(undefined)));
    const filled = { ...own, hardware: Object.fromEntries(lists.map(([key]) => [key, [key]])) } as CatalogEntryInput;

    const [joined] = supplementEntries([{ ...own, hardware: {} }], [filled]);

    expect(lists.length).toBeGreaterThan(8);
    expect(joined?.hardware).toEqual(filled.hardware);
  });

  it("changes neither list, and says the same when it is done again", () => {
    const before = JSON.stringify([own, more]);
    const once = supplementEntries([own], [more]);

    expect(supplementEntries(once, [more])).toEqual(once);
    expect(JSON.stringify([own, more])).toBe(before);
  });
});
