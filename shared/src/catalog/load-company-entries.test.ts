import { describe, expect, it } from "vitest";
import {
  CATALOG,
  CatalogEntry,
  type CatalogEntryInput,
  joinCompanyEntries,
  listNames,
  loadCompanyEntries,
  ProgramIndicator,
  SessionIndicator,
} from "../index.ts";

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

/** Every field is filled; no company's entry could be. */
const WHOLE = CatalogEntry.parse({
  ...ENTRY,
  aliases: ["house-alias"],
  programs: [
    Object.fromEntries(
      Object.keys(ProgramIndicator.shape).map((field) => {
        if (field === "platforms") return [field, ["windows"]];
        if (field === "presenceOnly") return [field, true];
        if (field === "listeningPorts") return [field, [4711]];
        if (field === "requiredArguments") return [field, ["--own-flag"]];
        return [field, [field === "excludedArguments" ? "--other-flag" : `made-up-${field}`]];
      }),
    ),
  ],
  sessions: [
    { by: "process", platforms: ["windows"], executables: ["a1.exe"], requiredArguments: ["-s1"], unattended: null },
    { by: "inbound_socket", platforms: ["windows"], ports: [4712], unattended: null },
    { by: "outbound_socket", platforms: ["windows"], ports: [4713], unattended: null },
    { by: "child", platforms: ["windows"], executables: ["a2.exe"], forked: true, unattended: null },
    { by: "log", platforms: ["windows"], starts: ["begins"], ends: ["stops"] },
  ],
  instancePatterns: ["host=(\\w+)"],
  hardware: {
    usb: [{ vendorId: "1234", productId: "0001", manufacturer: "M1", product: "P1", serial: "S1", conclusive: true }],
    usbStrings: [{ manufacturer: "M2", product: "P2" }],
    usbSerials: [{ pattern: "^S2$", conclusive: true }],
    hidDescriptors: [{ sha256: "0".repeat(64), device: "keyboard", strength: "weak" }],
    storageInquiries: ["Inquiry"],
    edid: [{ maker: "HSE", product: "0002", name: "N3", serialText: "S3", serialNumber: 815, zeroSize: true }],
    ouis: ["02:00:00"],
    hostCards: ["02:00:00:01"],
    bluetooth: [{ names: ["N4"], ouis: ["02:00:01"] }],
    mdns: ["_house._tcp"],
  },
  machines: [{ hypervisor: "H5", vendor: "V5", model: "M5" }],
});

const WORDS_FOR_PEOPLE: ReadonlySet<string> = new Set(
  "id name family about maker sources checkedOn tunnelType displayForm".split(" "),
);

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
    [
      "regular expressions over serial numbers",
      [{ ...ENTRY, hardware: { usbSerials: [{ pattern: ".*", conclusive: true }] } }],
      /^company\.json: house-desk\.hardware\.usbSerials: is for the project's own catalog alone$/u,
    ],
    [
      "sessions, which send the peers of a program",
      [
        {
          ...ENTRY,
          programs: [{ platforms: ["windows"], executables: ["slack.exe", "firefox.exe"] }],
          sessions: [{ by: "outbound_socket", platforms: ["windows"], unattended: null }],
        },
      ],
      /^company\.json: house-desk\.sessions: is for the project's own catalog alone$/u,
    ],
  ])("are refused with entry and field: %s", (_what, input, message) => {
    expect(() => loadCompanyEntries(input, CATALOG, "company.json")).toThrow(message);
  });

  it.each(["requiredArguments", "excludedArguments"])("are refused when they read command lines by %s", (field) => {
    const programs = [{ platforms: ["linux"], executables: ["firefox"], [field]: ["*union*"] }];

    expect(() => load({ ...ENTRY, programs })).toThrow(
      `company.json: house-desk.programs[0].${field}: is for the project's own catalog alone`,
    );
  });

  it.each([
    ["letters counted across stars", "programs[0].executables", "*e*a*r*"],
    ["letters counted across dots", "programs[0].executables", "a.b.c.d.exe"],
    ["endings counted as a name", "programs[0].services", "*.plist.service"],
    ["a folder of all programs", "programs[0].folders", "Program Files/*"],
    ["a path of all programs", "programs[0].paths", "*/usr/bin/*"],
    ["a word in every signature", "programs[0].signers", "*Corporation*"],
    ["everything under one ending", "programs[0].domains", "*.info"],
    ["viewers too", "programs[0].viewers", "*"],
  ])("are refused for a name that stands for too many programs: %s", (_what, place, name) => {
    const programs = [{ platforms: ["linux"], [place.replace("programs[0].", "")]: [name.padEnd(2, "*")] }];

    expect(() => load({ ...ENTRY, programs })).toThrow(
      `company.json: house-desk.${place}: ${name.padEnd(2, "*")} stands for too many programs`,
    );
  });

  it.each([
    ["hardware.usb[0].product", { usb: [{ vendorId: "1234", product: "**", conclusive: true }] }],
    ["hardware.usbStrings[0].product", { usbStrings: [{ product: "**" }] }],
    ["hardware.storageInquiries", { storageInquiries: ["**"] }],
    ["hardware.edid[0].name", { edid: [{ name: "**" }] }],
    ["hardware.bluetooth[0].names", { bluetooth: [{ names: ["**"] }] }],
    ["hardware.mdns", { mdns: ["**"] }],
  ])("are refused for a pattern that every device fits: %s", (place, hardware) => {
    expect(() => load({ ...ENTRY, hardware })).toThrow(
      `company.json: house-desk.${place}: ** stands for too many devices`,
    );
  });

  it.each(["hypervisor", "vendor", "model"])("are refused for a pattern that every machine fits: %s", (field) => {
    expect(() => load({ ...ENTRY, machines: [{ [field]: "*a*" }] })).toThrow(
      `company.json: house-desk.machines[0].${field}: *a* stands for too many machines`,
    );
  });

  it.each([
    [
      "hardware.usb[0].vendorId",
      { usb: [{ vendorId: "046d", manufacturer: "Logitech", conclusive: true }] },
      "productId, product or serial",
    ],
    ["hardware.usbStrings[0].manufacturer", { usbStrings: [{ manufacturer: "Logitech" }] }, "product"],
    [
      "hardware.edid[0].maker",
      { edid: [{ maker: "DEL", zeroSize: false }] },
      "product, name, serialText or serialNumber",
    ],
  ])("are refused for a row that every device of one maker fits: %s", (place, hardware, add) => {
    expect(() => load({ ...ENTRY, hardware })).toThrow(
      `company.json: house-desk.${place}: names a maker alone: add ${add}`,
    );
  });

  it("are refused for a row that every computer of one maker fits", () => {
    expect(() => load({ ...ENTRY, machines: [{ vendor: "Dell Inc." }] })).toThrow(
      "company.json: house-desk.machines[0].vendor: names a maker alone: add hypervisor or model",
    );
  });

  it("may hold the numbers that the schema bounds", () => {
    const hardware = {
      usb: [{ vendorId: "1234", productId: "0001", conclusive: true }],
      edid: [{ maker: "HSE", product: "0001" }],
      ouis: ["02:00:00"],
      hostCards: ["02:00:00:01"],
      hidDescriptors: [{ sha256: "0".repeat(64), device: "keyboard", strength: "weak" }],
    };

    expect(load({ ...ENTRY, hardware })).toHaveLength(1);
  });
});

describe("what the transparency report says of an entry", () => {
  it("is everything that a company's entry looks for, in words", () => {
    const [entry] = load({
      ...ENTRY,
      hardware: {
        usb: [{ vendorId: "1234", product: "House box", conclusive: true }],
        usbStrings: [{ product: "House KVM" }],
        mdns: ["_house._tcp"],
      },
      machines: [{ model: "House" }],
    });

    expect(entry === undefined ? [] : listNames(entry)).toEqual([
      "HouseDesk.exe",
      "*.house.example",
      "USB 1234:any",
      "House box",
      "House KVM",
      "_house._tcp",
      "House",
    ]);
  });

  it("holds every text and number by which something is recognized", () => {
    const forgotten = [...CATALOG, WHOLE].flatMap((entry) => {
      const rest = Object.entries(entry).filter(([key]) => !WORDS_FOR_PEOPLE.has(key));
      const said = listNames(entry);
      return valuesIn(Object.fromEntries(rest))
        .filter((value) => !said.some((words) => says(words, String(value))))
        .map((value) => `${entry.id}: ${value}`);
    });

    expect(forgotten).toEqual([]);
  });

  it("is tried with an entry that fills every field of programs, sessions and hardware", () => {
    const sessions = WHOLE.sessions.flatMap((session) => Object.keys(session));

    expect(WHOLE.programs.flatMap((program) => Object.values(program)).filter(isEmpty)).toEqual([]);
    expect(Object.values(WHOLE.hardware ?? {}).filter(isEmpty)).toEqual([]);
    expect(new Set(sessions)).toEqual(new Set(SessionIndicator.options.flatMap((option) => Object.keys(option.shape))));
    expect(listNames(WHOLE)).toEqual(
      expect.arrayContaining(["argument --own-flag", "not with argument --other-flag", "port 4711", "port 4712"]),
    );
  });
});

/** Alone, after what it is called, or in the pair of numbers of a USB device. */
function says(words: string, value: string): boolean {
  return words === value || words.endsWith(` ${value}`) || (words.startsWith("USB ") && words.includes(value));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Found apart from the code under test; the words of closed lists are no names. */
function valuesIn(value: unknown): (string | number)[] {
  if (typeof value === "string" || typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ["platforms", "by", "device", "strength"].includes(key) ? [] : valuesIn(part),
  );
}
