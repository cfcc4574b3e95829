import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  bundledCatalog,
  createAgentCore,
  createPaint,
  type Ledger,
  makeTransparencyView,
  openMemoryLedger,
  renderTransparencyHtml,
  renderTransparencyText,
} from "@clearseat/agent";
import { buildServer, type ClearseatServer, IN_MEMORY } from "@clearseat/server";
import { type CatalogEntryInput, ManualClock, Snapshot, toMillis } from "@clearseat/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInjectClient } from "../../tools/scenario/inject-client.ts";
import { emptySnapshot } from "../support/recognize-snapshot.ts";

const TEXT = { paint: createPaint(false), columns: 10_000 };
const START_MS = toMillis("2026-03-02T14:00:00Z");

/** Entries composed for this test. */
const HOUSE_DESK: CatalogEntryInput = {
  id: "house-desk",
  name: "House Desk",
  family: "remote-tool",
  about: "Remote control that this company once wrote for itself.",
  maker: null,
  sources: ["The company's own IT"],
  checkedOn: "2026-02-01",
  acceptsConnections: true,
  programs: [{ platforms: ["linux"], executables: ["housedesk"] }],
};
const OUR_ANYDESK: CatalogEntryInput = {
  ...HOUSE_DESK,
  id: "anydesk",
  name: "AnyDesk of the house",
  programs: [{ platforms: ["linux"], executables: ["anydesk-house"] }],
};

let folder: string;
let file: string;
const servers: ClearseatServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clearseat-company-"));
  file = join(folder, "company.json");
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const clock = new ManualClock(START_MS);

/** A real collector with this list; in a folder, so that another one can follow it with the same keys. */
async function startServer(entries: unknown): Promise<ClearseatServer> {
  for (const server of servers.splice(0)) await server.close();
  if (entries !== null) writeFileSync(file, typeof entries === "string" ? entries : JSON.stringify(entries));
  const settings = { requireApproval: false, companyCatalog: entries === null ? "" : file };
  const server = await buildServer({ dataDir: join(folder, "data"), clock, settings });
  servers.push(server);
  return server;
}

/** A real agent on which both programs run. */
async function startAgent(server: ClearseatServer, ledger: Ledger) {
  const { secret } = await server.services.secrets.create({ uses: 1 });
  const { collectorKey } = server.agentConfig("http://collector.example.com", secret);
  const app = {
    inject: ({ payload, ...rest }: Parameters<Parameters<typeof createInjectClient>[0]["app"]["inject"]>[0]) =>
      server.app.inject(payload === undefined ? rest : { ...rest, payload }),
  };
  const paths = ["/opt/own/housedesk", "/opt/own/anydesk-house"];
  return createAgentCore({
    settings: { collectorKey, enrollSecret: secret, companyKey: { key: "A".repeat(43), from: "2026-01-01" } },
    clock,
    ledger,
    client: createInjectClient({ app, clock, egress: () => "203.0.113.7" }),
    catalog: bundledCatalog(),
    random: { fraction: () => 0.5 },
    look: () =>
      Promise.resolve(Snapshot.parse(emptySnapshot({ processes: paths.map((path, pid) => ({ pid, path })) }))),
  });
}

/** Looks and reports until what a document brought has been looked for as well. */
async function checkInTwice(core: { checkIn(): Promise<unknown> }): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    clock.advance(900_000);
    await core.checkIn();
  }
}

function toolsOnRecord(ledger: Ledger): string[] {
  return [...ledger.state().values()].flatMap(({ statement }) =>
    statement.says === "is" && statement.signal.kind === "remote_tool" ? [statement.signal.key] : [],
  );
}

describe("a company's own catalog entries", () => {
  it("reach an agent that brings the same catalog along, and are recognized beside it", async () => {
    const ledger = openMemoryLedger();
    const core = await startAgent(await startServer([HOUSE_DESK, OUR_ANYDESK]), ledger);

    await checkInTwice(core);

    expect(toolsOnRecord(ledger).toSorted()).toEqual(["anydesk", "house-desk"]);
    expect(ledger.notes().catalogVersion).toBe(bundledCatalog().version);
  });

  it("are named in the transparency report, with all that they look for, from the ledger alone", async () => {
    const ledger = openMemoryLedger();
    const before = renderTransparencyText(makeTransparencyView(ledger, clock.now()), TEXT);
    await checkInTwice(await startAgent(await startServer([HOUSE_DESK, OUR_ANYDESK]), ledger));

    const view = makeTransparencyView(ledger, clock.now());

    expect(before).toContain("this laptop recognizes what the project's public catalog names, and no more");
    expect(view.companyEntries).toEqual([
      { id: "anydesk", name: "AnyDesk of the house", about: HOUSE_DESK.about, looksFor: ["anydesk-house"] },
      { id: "house-desk", name: "House Desk", about: HOUSE_DESK.about, looksFor: ["housedesk"] },
    ]);
    for (const rendering of [renderTransparencyText(view, TEXT), renderTransparencyHtml(view)]) {
      expect(rendering).toContain("House Desk");
      expect(rendering).toContain("Looks for: housedesk.");
      expect(rendering).not.toContain("and no more");
    }
  });

  it("stay over a restart of the agent, and go when the company takes them back", async () => {
    const ledger = openMemoryLedger();
    const first = await startServer([HOUSE_DESK]);
    await checkInTwice(await startAgent(first, ledger));
    await checkInTwice(await startAgent(first, ledger));
    const kept = toolsOnRecord(ledger);

    await checkInTwice(await startAgent(await startServer(null), ledger));

    expect(kept).toEqual(["house-desk"]);
    expect(toolsOnRecord(ledger)).toEqual([]);
    expect(makeTransparencyView(ledger, clock.now()).companyEntries).toEqual([]);
  });

  it("cost an agent of a company without any nothing", async () => {
    const server = await startServer(null);
    const ledger = openMemoryLedger();

    await checkInTwice(await startAgent(server, ledger));

    const answer = await server.app.inject({ method: "GET", url: "/v1/catalog" });
    expect(answer.headers.etag).toBe(`"${bundledCatalog().tag}"`);
    expect(ledger.document("catalog")).toBeNull();
  });

  it.each([
    ["a misspelt field", [{ ...HOUSE_DESK, progams: [] }], /company\.json: house-desk\.progams: is not a known field/u],
    ["no JSON", "[", /company\.json: \(input\): must be JSON/u],
    [
      "a question for every program",
      [{ ...HOUSE_DESK, programs: [{ platforms: ["linux"], executables: ["*a*"] }] }],
      /house-desk\.programs\[0\]\.executables: \*a\* stands for too many programs/u,
    ],
    [
      "a pattern that reads command lines",
      [{ ...HOUSE_DESK, instancePatterns: ["(.*)"] }],
      /house-desk\.instancePatterns/u,
    ],
    [
      "sessions, which send the peers of a program",
      [{ ...HOUSE_DESK, sessions: [{ by: "outbound_socket", platforms: ["linux"], unattended: null }] }],
      /house-desk\.sessions: is for the project's own catalog alone/u,
    ],
  ])("keep the server from starting, naming entry and field: %s", async (_what, entries, message) => {
    await expect(startServer(entries)).rejects.toThrow(message);
  });

  it("keep the server from starting when the file is not there", async () => {
    const settings = { companyCatalog: join(folder, "nowhere.json") };

    await expect(buildServer({ dataDir: IN_MEMORY, settings })).rejects.toThrow(/nowhere\.json: could not be read/u);
  });
});
