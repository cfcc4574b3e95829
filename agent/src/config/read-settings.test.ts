import { AGENT_SETTINGS, InputError } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import agentPackage from "../../package.json" with { type: "json" };
import { createFakeFiles } from "../platform/fake-files.ts";
import { AGENT_VERSION } from "./agent-version.ts";
import { findCheckoutPlaces } from "./default-places.ts";
import { loadSettingSources } from "./load-settings.ts";
import { ALL_SETTINGS, readSettings } from "./read-settings.ts";
import { FLAG_SETTINGS, type SettingName, toEnvironmentName, toFlagName } from "./setting-names.ts";

const KEY = { kty: "OKP", crv: "Ed25519", x: "A".repeat(43) };
const WHOLE_FILE = `
serverUrl: https://clearseat.example.com
collectorKey: {kty: OKP, crv: Ed25519, x: ${"A".repeat(43)}}
enrollSecret: a secret that nobody knows
companyKey: {key: ${"B".repeat(43)}, from: "2026-01-01"}
`;

function sources(
  options: {
    text?: string;
    environment?: Record<string, string>;
    flags?: Partial<Record<SettingName, string>>;
    configFile?: string;
  } = {},
) {
  const files = createFakeFiles(
    options.text === undefined ? {} : { "/etc/clearseat/agent.yaml": options.text, "/other.yaml": options.text },
  );
  return loadSettingSources({
    platform: "linux",
    files,
    environment: options.environment ?? {},
    flags: options.flags ?? {},
    configFile: options.configFile,
  });
}

function faultOf(act: () => unknown): InputError {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("no fault");
}

describe("readSettings", () => {
  it("reads a whole settings file and fills in what holds by default", () => {
    expect(readSettings(sources({ text: WHOLE_FILE }), ALL_SETTINGS)).toMatchObject({
      serverUrl: "https://clearseat.example.com",
      collectorKey: KEY,
      dataDir: "/var/lib/clearseat",
      outboxMegabytes: 50,
    });
  });

  it("lets a flag count before the environment, the environment before the file, the file before the default", () => {
    const text = "dataDir: /file\noutboxMegabytes: 10\nserverUrl: https://file.example.com";
    const environment = { CLEARSEAT_DATA_DIR: "/environment", CLEARSEAT_OUTBOX_MEGABYTES: "20" };

    const settings = readSettings(sources({ text, environment, flags: { dataDir: "/flag" } }), [
      "dataDir",
      "outboxMegabytes",
      "serverUrl",
    ]);

    expect(settings).toEqual({ dataDir: "/flag", outboxMegabytes: 20, serverUrl: "https://file.example.com" });
  });

  it("takes objects from the environment as JSON", () => {
    const settings = readSettings(sources({ environment: { CLEARSEAT_COLLECTOR_KEY: JSON.stringify(KEY) } }), [
      "collectorKey",
    ]);

    expect(settings.collectorKey).toEqual(KEY);
  });

  it.each([
    [
      "serverUrl: ftp://clearseat.example.com",
      {},
      "/etc/clearseat/agent.yaml: serverUrl: must be an http or https address",
    ],
    ["", { CLEARSEAT_SERVER_URL: "nowhere" }, "CLEARSEAT_SERVER_URL: serverUrl: must be an http or https address"],
    ["outboxMegabytes: lots", {}, "/etc/clearseat/agent.yaml: outboxMegabytes: "],
    [
      'companyKey: {key: short, from: "2026-01-01"}',
      {},
      "/etc/clearseat/agent.yaml: companyKey.key: must be 32 bytes in base64url (43 characters)",
    ],
    ["collectorKey: [", {}, "/etc/clearseat/agent.yaml: line 1: is not valid YAML"],
    ["- a list", {}, "/etc/clearseat/agent.yaml: (input): must be a list of settings"],
    ["serverurl: https://clearseat.example.com", {}, "/etc/clearseat/agent.yaml: serverurl: is not a known setting"],
  ])("names the field of %s", (text, environment, message) => {
    expect(faultOf(() => readSettings(sources({ text, environment: environment }), ALL_SETTINGS)).message).toContain(
      message,
    );
  });

  it("says where a missing setting can be given", () => {
    expect(faultOf(() => readSettings(sources(), ["serverUrl"])).message).toBe(
      "serverUrl: is required; set it in /etc/clearseat/agent.yaml or as CLEARSEAT_SERVER_URL",
    );
  });

  it("never repeats a value that may be a secret", () => {
    const text = "enrollSecret: tooshort\nproxyUrl: [not-an-address-but-a-password";
    const environment = { CLEARSEAT_ENROLL_SECRET: "tooshort" };

    expect(faultOf(() => sources({ text })).message).not.toContain("password");
    expect(faultOf(() => readSettings(sources({ environment }), ["enrollSecret"])).message).not.toContain("tooshort");
  });

  it("never repeats it in a warning of the YAML reader either", () => {
    const warnings: string[] = [];
    const hear = (text: string | Error) => void warnings.push(String(text));
    const emit = process.emitWarning;
    process.emitWarning = hear;
    try {
      expect(() => sources({ text: "? {enrollSecret: a password}\n: 1\n" })).not.toThrow();
    } finally {
      process.emitWarning = emit;
    }

    expect(warnings).toEqual([]);
  });

  it.each(["a: *nowhere", `a: &a [${"1,".repeat(20)}1]\nb: &b [${"*a,".repeat(50)}1]\nc: [${"*b,".repeat(50)}1]`])(
    "refuses an alias that names nothing or unfolds without end: %.12s",
    (text) => {
      expect(faultOf(() => sources({ text })).message).toContain("has an alias that");
    },
  );

  it("does not mind a fault in a setting that is not needed", () => {
    expect(readSettings(sources({ text: "serverUrl: nonsense\ndataDir: /data" }), ["dataDir"])).toEqual({
      dataDir: "/data",
    });
  });

  it("needs the file that was named, not the one that is usual", () => {
    expect(faultOf(() => sources({ configFile: "/absent.yaml" })).message).toBe(
      "/absent.yaml: --config: the file cannot be read (missing)",
    );
    expect(sources().file).toBeNull();
    expect(sources({ text: "dataDir: /data", environment: { CLEARSEAT_CONFIG: "/other.yaml" } }).file?.path).toBe(
      "/other.yaml",
    );
  });

  it("offers no secret as a flag, and every setting in the environment", () => {
    expect(FLAG_SETTINGS.map((setting) => toFlagName(setting.name))).toEqual([
      "server-url",
      "collector-key",
      "ca-file",
      "data-dir",
      "outbox-megabytes",
    ]);
    expect(AGENT_SETTINGS.map((setting) => toEnvironmentName(setting.name))).toContain(
      "CLEARSEAT_PREVIOUS_COMPANY_KEY",
    );
  });
});

describe("AGENT_VERSION", () => {
  it("is the package's", () => {
    expect(AGENT_VERSION).toBe(agentPackage.version);
  });
});

describe("a checkout", () => {
  const checkout = { configFile: "/repository/.clearseat/agent/agent.yaml", dataDir: "/repository/.clearseat/agent" };
  const load = (tree: Record<string, string>) =>
    loadSettingSources({
      platform: "linux",
      files: createFakeFiles(tree),
      environment: {},
      flags: {},
      configFile: undefined,
      checkout,
    });

  it("keeps everything inside it while the system has no settings file", () => {
    expect(load({})).toMatchObject({ file: null, fallbacks: { dataDir: checkout.dataDir } });
    expect(load({ [checkout.configFile]: "caFile: /ca.pem" }).file).toMatchObject({
      path: checkout.configFile,
      values: { caFile: "/ca.pem" },
    });
  });

  it("stands back where the system has a settings file of its own", () => {
    const loaded = load({
      "/etc/clearseat/agent.yaml": "caFile: /system.pem",
      [checkout.configFile]: "caFile: /ca.pem",
    });

    expect(loaded).toMatchObject({
      file: { path: "/etc/clearseat/agent.yaml" },
      fallbacks: { dataDir: "/var/lib/clearseat" },
    });
  });

  it("is only where this code runs from its own folder", () => {
    expect(findCheckoutPlaces("file:///repository/agent/src/config/default-places.ts")).toEqual(checkout);
    expect(findCheckoutPlaces("file:///opt/clearseat/agent.cjs")).toBeNull();
  });
});
