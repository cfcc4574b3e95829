import { readFileSync } from "node:fs";
import { ALL_SETTINGS, readSettings, toEnvironmentName } from "@clearseat/agent";
import { parseSettings } from "@clearseat/server";
import {
  AgentSettings,
  CATALOG,
  CatalogEntry,
  type CatalogEntryInput,
  InputError,
  loadCatalog,
  loadCompanyEntries,
  ServerSettings,
} from "@clearseat/shared";
import { readSnapshotFile } from "../../../agent/src/cli/read-snapshot-file.ts";
import { loadSettingSources } from "../../../agent/src/config/load-settings.ts";
import { readAuthorities } from "../../../agent/src/config/read-authorities.ts";
import { createFakeFiles } from "../../../agent/src/platform/fake-files.ts";
import { chooseProxy } from "../../../agent/src/transport/choose-proxy.ts";
import { parseWebhookSecrets } from "../../../server/src/delivery/parse-webhook-secrets.ts";
import { DirectoryEntryInput } from "../../../server/src/directory/directory-entry.ts";
import { parseDirectoryCsv } from "../../../server/src/directory/parse-directory-csv.ts";
import { parseUserFilter } from "../../../server/src/scim/parse-user-filter.ts";
import { patchUser, readUser, SCHEMAS } from "../../../server/src/scim/read-facts.ts";
import { ScimError } from "../../../server/src/scim/scim-error.ts";
import { loadScenario } from "../../../tools/scenario/load-scenario.ts";
import { emptySnapshot } from "../../support/recognize-snapshot.ts";
import { type FuzzTarget, holds } from "../engine/fuzz-target.ts";
import { atMost, fits, linesOf, onlyThrows } from "./promises.ts";

function isInputError(error: unknown): boolean {
  return error instanceof InputError && error.field !== "";
}

function isScimError(error: unknown): boolean {
  return error instanceof ScimError;
}

/** A name that nobody knows is told; what stands as a value is not. */
function repeatsSecret(refusal: string): boolean {
  return refusal.includes("long enough") && !/is not a known (?:setting|field)$/u.test(refusal);
}

const AGENT_CONFIG = `serverUrl: https://clearseat.example.com
collectorKey: {kty: OKP, crv: Ed25519, x: "${"A".repeat(43)}"}
companyKey: {key: "${"A".repeat(43)}", from: 2026-01-01}
enrollSecret: "made up and long enough"
proxyUrl: http://user:pass@proxy.example.com:3128
dataDir: /var/lib/clearseat
outboxMegabytes: 50
`;
const SERVER_CONFIG = `approvedTools: [{tool: screenconnect, instance: help.example.com}]
companyVpnEgress: [198.51.100.200, 198.51.100.0/28, "2001:db8::/32"]
trustedProxies: [192.0.2.1]
requireApproval: false
checkInMinutes: 15
`;
const WEBHOOK_SECRET = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const ALIASES = "a: &a [1, 2]\nb: *a\nc: *missing\n<<: {x: 1}\n? [k]\n: v\n---\n- !!binary AAAA\n";
const SCIM_USER = JSON.stringify({
  schemas: [SCHEMAS.user, SCHEMAS.enterprise, SCHEMAS.laptop],
  userName: "ana@example.com",
  active: "True",
  timezone: "America/Chicago",
  addresses: [{ type: "work", country: "US" }],
  [SCHEMAS.enterprise]: { department: "sales", manager: { value: "2819c223" } },
  [SCHEMAS.laptop]: { deviceSerial: "ABC1234", issuedAt: "2026-03-02T15:00:00Z" },
});
const SCIM_PATCH = JSON.stringify({
  schemas: [SCHEMAS.patch],
  Operations: [
    { op: "Replace", path: "active", value: "False" },
    { op: "add", value: { timezone: "Europe/Lisbon", 'addresses[type eq "work"].country': "PT" } },
    { op: "remove", path: `${SCHEMAS.enterprise}:department` },
  ],
});
const SOMEBODY = {
  ...readUser(JSON.parse(SCIM_USER)),
  personId: "sc_1",
  createdAtMs: 0,
  updatedAtMs: 0,
  version: 1,
};
const KEPT_OF_A_PERSON: ReadonlySet<string> = new Set([
  "userName",
  "active",
  "country",
  "timeZone",
  "department",
  "managerId",
  "deviceSerial",
  "issuedAt",
]);
const DIRECTORY = `assignee,deviceSerial,country,timeZone,issuedAt,group
ana@example.com,SN-1,US,America/Chicago,2026-03-02,sales
"Ben, Example",SN-2,PT,Europe/Lisbon,2026-03-02T15:00:00Z,"line
break ""quoted"""
`;
const SCENARIO_FOLDER = new URL("../../scenarios/", import.meta.url);
const SCENARIOS = ["jetkvm-in-disguise.yaml", "help-desk-and-holiday.yaml"].map((name) =>
  readFileSync(new URL(name, SCENARIO_FOLDER), "utf8"),
);
/** An authority made for this purpose would have to be made anew each run; a broken one serves as well here. */
const PEM = "-----BEGIN CERTIFICATE-----\nMIIBAAAA\n-----END CERTIFICATE-----\n";

const SOME_ENTRIES = CATALOG.filter(({ id }) => ["rustdesk", "pikvm", "screenconnect", "tailscale"].includes(id));

/** Without the fields that are the project's alone, so that mutations reach what lies behind them. */
function asCompanyWrites(entry: CatalogEntry): CatalogEntry {
  const { hardware, ...rest } = entry;
  const programs = entry.programs.map((program) => ({ ...program, requiredArguments: [], excludedArguments: [] }));
  const bare = { ...rest, programs, sessions: [], instancePatterns: [] };
  return hardware === undefined ? bare : { ...bare, hardware: { ...hardware, usbSerials: [] } };
}

/** What people write: settings, directories, scenarios, company catalogs, recorded snapshots. */
export const WRITTEN_INPUT_TARGETS: readonly FuzzTarget[] = [
  {
    name: "agent settings",
    reads: [
      "agent/src/config/load-settings.ts",
      "agent/src/config/read-settings.ts",
      "agent/src/transport/choose-proxy.ts",
    ],
    form: "yaml",
    origin: "composed",
    seeds: [AGENT_CONFIG, JSON.stringify({ serverUrl: "http://127.0.0.1:8787" }), ALIASES],
    promise: "settings that fit, or one sentence that names the place and never a secret",
    run(text) {
      const read = onlyThrows(isInputError, () => {
        const files = createFakeFiles({ "/etc/clearseat.yaml": text });
        const places = {
          platform: "linux",
          files,
          environment: { [toEnvironmentName("outboxMegabytes")]: text },
          flags: {},
        } as const;
        return readSettings(loadSettingSources({ ...places, configFile: "/etc/clearseat.yaml" }), ALL_SETTINGS);
      });
      if ("refusal" in read) holds(!repeatsSecret(read.refusal), "a secret in the sentence");
      else fits(AgentSettings, read.value, "the settings");
      const proxy = onlyThrows(isInputError, () =>
        chooseProxy(new URL("https://clearseat.example.com"), {
          proxyUrl: undefined,
          environment: { HTTPS_PROXY: text, NO_PROXY: text },
        }),
      );
      return [read, proxy];
    },
  },
  {
    name: "certificate authorities",
    reads: ["agent/src/config/read-authorities.ts"],
    form: "text",
    origin: "composed",
    seeds: [PEM, PEM.repeat(3)],
    promise: "certificates, or one sentence",
    growth: { "beginnings without an end": (length) => "-----BEGIN CERTIFICATE-----".repeat(length / 27) },
    run: (text) => onlyThrows(isInputError, () => readAuthorities("/ca.pem", createFakeFiles({ "/ca.pem": text }))),
  },
  {
    name: "recorded snapshot",
    reads: ["agent/src/cli/read-snapshot-file.ts"],
    form: "json",
    origin: "composed",
    seeds: [JSON.stringify(emptySnapshot())],
    promise: "a snapshot, or one sentence that names the field",
    run: (json) => onlyThrows(isInputError, () => readSnapshotFile("/s.json", createFakeFiles({ "/s.json": json }))),
  },
  {
    name: "server settings",
    reads: ["server/src/config/load-settings.ts"],
    form: "yaml",
    origin: "composed",
    seeds: [SERVER_CONFIG, ALIASES, ""],
    promise: "settings that fit, or one sentence that names the place",
    run(text) {
      const read = onlyThrows(isInputError, () => parseSettings(text, "settings.yaml"));
      if ("value" in read) fits(ServerSettings, read.value, "the settings");
      return read;
    },
  },
  {
    name: "scenario",
    reads: ["tools/scenario/load-scenario.ts", "tools/scenario/scenario.ts", "tools/scenario/duration.ts"],
    form: "yaml",
    origin: "composed",
    seeds: [...SCENARIOS, ALIASES],
    promise: "a scenario, or one sentence that names the place",
    run: (text) => onlyThrows(isInputError, () => loadScenario(text, "scenario.yaml")),
  },
  {
    name: "directory",
    reads: ["server/src/directory/parse-directory-csv.ts", "server/src/directory/read-csv-records.ts"],
    form: "csv",
    origin: "composed",
    seeds: [DIRECTORY, `\ufeff${DIRECTORY.replaceAll("\n", "\r\n")}`],
    promise: "at most an entry a line, or one sentence that names the line",
    run(text) {
      const read = onlyThrows(isInputError, () => parseDirectoryCsv(text, "directory.csv"));
      if (!("value" in read)) return read;
      atMost(read.value.length, linesOf(text), "entries");
      for (const entry of read.value) fits(DirectoryEntryInput, entry, "the entry");
      holds(new Set(read.value.map(({ deviceSerial }) => deviceSerial)).size === read.value.length, "a serial twice");
      return read;
    },
  },
  {
    name: "secrets of a webhook",
    reads: ["server/src/delivery/parse-webhook-secrets.ts"],
    form: "text",
    origin: "composed",
    seeds: [
      `${WEBHOOK_SECRET}\n`,
      `\r\n  ${WEBHOOK_SECRET}\r\n${WEBHOOK_SECRET}`,
      "whsec_c2hvcnQ=",
      `whsec_${Buffer.alloc(64, 251).toString("base64")}`,
    ],
    promise: "as many secrets as lines that are not empty, each of an allowed length, or the line at fault",
    growth: { "a line without end": (length) => `whsec_${"A".repeat(length)}` },
    run(text) {
      const read = onlyThrows(isInputError, () => parseWebhookSecrets(text, "soc.secret"));
      if (!("value" in read)) return read;
      holds(
        read.value.every((secret) => secret.length >= 24 && secret.length <= 64),
        "a secret of another length",
      );
      atMost(read.value.length, linesOf(text), "secrets");
      return read;
    },
  },
  {
    name: "a person from an identity provider",
    reads: ["server/src/scim/read-facts.ts"],
    form: "json",
    origin: "composed",
    seeds: [SCIM_USER, SCIM_PATCH],
    promise: "what is kept of a person and nothing else, or one sentence that names the attribute",
    run(json) {
      let body: unknown = null;
      try {
        body = JSON.parse(json);
      } catch {
        return null;
      }
      const user = onlyThrows(isScimError, () => readUser(body));
      const patched = onlyThrows(isScimError, () => patchUser(readUser(JSON.parse(SCIM_USER)), body));
      for (const read of [user, patched])
        if ("value" in read)
          holds(
            Object.keys(read.value).every((key) => KEPT_OF_A_PERSON.has(key)),
            "more than is kept",
          );
      return { user, patched };
    },
  },
  {
    name: "an identity provider's filter",
    reads: ["server/src/scim/parse-user-filter.ts"],
    form: "text",
    origin: "composed",
    seeds: [
      'userName eq "ana@example.com"',
      'id eq "sc_1" and manager eq "sc_2" and active eq true',
      `${SCHEMAS.user}:userName eq "a \\"b\\" \\u0041"`,
    ],
    promise: "one user is asked for by a text of the filter, or one sentence",
    growth: {
      "conditions without end": (length) => `userName eq "a"${" and id eq 1".repeat(length / 12)}`,
      "a text without end": (length) => `userName eq "${"\\\\".repeat(length / 2)}`,
      "blanks without end": (length) => `userName eq "a" and${" ".repeat(length)}x`,
    },
    run(text) {
      const read = onlyThrows(isScimError, () => parseUserFilter(text));
      if (!("value" in read)) return read;
      const { by, value, holds: test } = read.value;
      holds(value.length <= text.length, "a text that was not asked for");
      return [by, value, test(SOMEBODY)];
    },
  },
  {
    name: "catalog",
    reads: ["shared/src/catalog/load-catalog.ts"],
    form: "json",
    origin: "composed",
    seeds: SOME_ENTRIES.map((entry) => JSON.stringify([entry])),
    promise: "entries that fit and compile, or one sentence that names entry and field",
    run(json) {
      let entries: unknown = null;
      try {
        entries = JSON.parse(json);
      } catch {
        return null;
      }
      if (!Array.isArray(entries)) return null;
      const read = onlyThrows(isInputError, () => loadCatalog(entries as CatalogEntryInput[], "catalog"));
      if ("value" in read) for (const entry of read.value) fits(CatalogEntry, entry, "the entry");
      return read;
    },
  },
  {
    name: "a company's own entries",
    reads: ["shared/src/catalog/load-company-entries.ts"],
    form: "json",
    origin: "composed",
    seeds: SOME_ENTRIES.map((entry) => JSON.stringify([asCompanyWrites(entry)])),
    promise: "entries that fit and ask for no broad name, or one sentence that names entry and field",
    run(json) {
      let entries: unknown = null;
      try {
        entries = JSON.parse(json);
      } catch {
        return null;
      }
      const read = onlyThrows(isInputError, () => loadCompanyEntries(entries, SOME_ENTRIES, "company catalog"));
      if ("value" in read) for (const entry of read.value) fits(CatalogEntry, entry, "the entry");
      return read;
    },
  },
];
