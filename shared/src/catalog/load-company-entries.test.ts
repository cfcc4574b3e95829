import { describe, expect, it } from "vitest";
import { CATALOG, type CatalogEntryInput, joinCompanyEntries, listNames, loadCompanyEntries } from "../index.ts";

const ENTRY: CatalogEntryInput = {
  id: "house-desk",
  name: "House Desk",
  family: "remote-tool",
  about: "Made up for this test.",
  maker: null,
  sources: ["Made up"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [{ platforms: ["windows"], executables: ["HouseDesk.exe"], domains: ["*.house.example"] }],
};

function load(...entries: unknown[]) {
  return loadCompanyEntries(entries, CATALOG, "company.json");
}

describe("a company's own entries", () => {
  it("stand beside the catalog, or add to what it has", () => {
    const more = {
      ...ENTRY,
      id: "anydesk",
      name: "Ours",
      programs: [{ platforms: ["linux"], executables: ["ourdesk"] }],
    };
    const entries = load(ENTRY, more);
    const joined = joinCompanyEntries(CATALOG, entries, "test");

    expect(joined).toHaveLength(CATALOG.length + 1);
    expect(joined.find(({ id }) => id === "anydesk")?.name).toBe("AnyDesk");
    expect(joined.find(({ id }) => id === "anydesk")?.programs.at(-1)?.executables).toEqual(["ourdesk"]);
    expect(joinCompanyEntries(CATALOG, [], "test")).toBe(CATALOG);
  });

  it.each([
    ["what is no list", {}, /^company\.json: \(input\): must be a list of entries$/u],
    ["an entry that is none", [null], /^company\.json: \[0\]\./u],
    ["a misspelt field", [{ ...ENTRY, progams: [] }], /^company\.json: house-desk\.progams: is not a known field$/u],
    ["a missing field", [{ id: "house-desk" }], /^company\.json: house-desk\.name: /u],
    ["an entry twice", [ENTRY, ENTRY], /^company\.json: house-desk\.id: house-desk stands twice$/u],
    [
      "a question for every program",
      [{ ...ENTRY, programs: [{ platforms: ["windows"], executables: ["*.exe"] }] }],
      /^company\.json: house-desk\.programs\[0\]\.executables: \*\.exe stands for too many programs$/u,
    ],
    [
      "a pattern that reads command lines",
      [{ ...ENTRY, instancePatterns: ["(.*)"] }],
      /^company\.json: house-desk\.instancePatterns: is for the project's own catalog alone$/u,
    ],
  ])("are refused with entry and field: %s", (_what, input, message) => {
    expect(() => loadCompanyEntries(input, CATALOG, "company.json")).toThrow(message);
  });

  it("say in words all that they look for", () => {
    const [entry] = load({
      ...ENTRY,
      sessions: [{ by: "process", platforms: ["windows"], executables: ["HouseSession.exe"], unattended: null }],
      hardware: {
        usb: [{ vendorId: "1234", conclusive: true }],
        usbStrings: [{ product: "House KVM" }],
        mdns: ["_house._tcp"],
      },
      machines: [{ vendor: "House" }],
    });

    expect(entry === undefined ? [] : listNames(entry)).toEqual([
      "HouseDesk.exe",
      "*.house.example",
      "HouseSession.exe",
      "USB 1234:any",
      "House KVM",
      "_house._tcp",
      "House",
    ]);
  });
});
