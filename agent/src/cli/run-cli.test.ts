import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AGENT_SETTINGS } from "@clearseat/shared";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { LEDGER_FILE, openLedger } from "../ledger/open-ledger.ts";
import { createFakePlatform } from "../platform/fake-platform.ts";
import { createFiles } from "../platform/files.ts";
import { makeTestAgent, QUIET_SECTIONS } from "../reporting/make-test-agent.ts";
import type { CliIo, ExitCode } from "./cli-command.ts";
import { COMMANDS } from "./commands.ts";
import { runCli } from "./run-cli.ts";

interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs the agent's command line as `main` does, on a made machine with real own files. */
async function agent(argv: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const stop = new AbortController();
  stop.abort();
  const io: CliIo = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    environment,
    doors: createFakePlatform({}, { ownFiles: createFiles() }),
    isColored: false,
    columns: 100,
    untilStopped: () => stop.signal,
  };
  return { code: await runCli(argv, io), out, err };
}

const folder = mkdtempSync(path.join(tmpdir(), "clearseat-cli-"));
const dataDir = path.join(folder, "data");
const snapshotFile = path.join(folder, "snapshot.json");
const NOBODY = "http://127.0.0.1:9";

beforeAll(async () => {
  writeFileSync(
    snapshotFile,
    JSON.stringify({
      format: "clearseat.snapshot/1",
      takenAt: "2026-03-02T14:00:00Z",
      platform: "linux",
      ...QUIET_SECTIONS,
    }),
  );
  const made = makeTestAgent({ ledger: openLedger({ dataDir, outboxMegabytes: 50, files: createFiles() }) });
  await made.core.checkIn();
  made.ledger.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("agent command line", () => {
  it.each(COMMANDS.map((command) => [command.name, command] as const))("explains %s", async (name, command) => {
    const { code, out, err } = await agent([name, "--help"]);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`Usage: agent ${name}`);
    for (const option of [...Object.keys(command.options), "config", "json", "help"])
      expect(out).toContain(`--${option}`);
    for (const setting of AGENT_SETTINGS.filter((one) => command.settings.includes(one.name)))
      expect(out).toContain(setting.about.split(" ")[0] ?? "");
  });

  it("lists every command", async () => {
    const { code, out } = await agent(["--help"]);

    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(command.name);
  });

  it.each([
    [[], "Say what to do"],
    [["scna"], "scna is not a command"],
    [["scan", "--fast"], "Unknown option '--fast'."],
    [["scan", "--snapshot"], "--snapshot"],
    [["scan", "leftover"], "leftover"],
    [["scan", "--snapshot", "/absent.json"], "/absent.json: --snapshot: the file cannot be read (missing)"],
    [["report", "--serve", "eighty"], "eighty is not a port"],
    [["report", "8788"], "only --serve takes a port"],
    [["report", "--serve", "1", "2"], "2 is one argument too many."],
    [["status", "--config", "/absent.yaml"], "/absent.yaml: --config: the file cannot be read (missing)"],
    [["run"], "serverUrl: is required; set it in /etc/clearseat/agent.yaml or as CLEARSEAT_SERVER_URL"],
    [["once", "--server-url", "http://127.0.0.1:9", "--collector-key", "key"], "must be a public key as a JSON object"],
    [["once", "--server-url", "nowhere"], "--server-url: serverUrl: must be an http or https address"],
    [["verify", "--data-dir", "/absent"], "there is no ledger"],
    [["run", "--enroll-secret", "secret on a command line"], "Unknown option '--enroll-secret'"],
  ])("answers %j with exit code 2 and one sentence", async (argv, sentence) => {
    const { code, out, err } = await agent(argv);

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it.each([
    ["nothing at all", "", "(input): is not valid JSON"],
    ["another format", '{"format": "clearseat.snapshot/2"}', 'format: must be "clearseat.snapshot/1"'],
    [
      "a wrong field",
      '{"format": "clearseat.snapshot/1", "takenAt": "2026-03-02T14:00:00Z", "platform": "linux", "processes": [{"pid": 1}, {"pid": "two"}]}',
      "processes[1].pid",
    ],
  ])("names the place of the fault in a snapshot with %s", async (_, text, place) => {
    const file = path.join(folder, "faulty.json");
    writeFileSync(file, text);

    const { code, err } = await agent(["scan", "--snapshot", file, "--json"]);

    expect(code).toBe(2);
    expect(err).toContain(place);
  });
});

describe("agent scan", () => {
  it("prints the declared JSON and nothing else", async () => {
    const { code, out, err } = await agent(["scan", "--snapshot", snapshotFile, "--json"]);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    const answer = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual(["agentVersion", "catalogVersion", "platform", "signals", "gaps"]);
    expect(answer["signals"]).toContainEqual(expect.objectContaining({ kind: "power" }));
  });

  it("reads a snapshot that begins with a byte order mark", async () => {
    const file = path.join(folder, "marked.json");
    writeFileSync(
      file,
      '\ufeff{"format": "clearseat.snapshot/1", "takenAt": "2026-03-02T14:00:00Z", "platform": "windows"}',
    );

    expect(await agent(["scan", "--snapshot", file, "--json"])).toMatchObject({ code: 0, err: "" });
  });

  it("says in words what it saw and that the hashes of this look stand alone", async () => {
    const { out } = await agent(["scan", "--snapshot", snapshotFile]);

    expect(out).toContain("Charger and lid");
    expect(out).toContain("a key made for this look alone");
  });

  it("uses the company's key where there is one", async () => {
    const environment = { CLEARSEAT_COMPANY_KEY: JSON.stringify({ key: "A".repeat(43), from: "2026-01-01" }) };

    expect((await agent(["scan", "--snapshot", snapshotFile], environment)).out).not.toContain(
      "a key made for this look alone",
    );
  });
});

describe("agent snapshot", () => {
  it("writes a file that only its owner can read and that scan takes", async () => {
    const file = path.join(folder, "own.json");

    const written = await agent(["snapshot", "--out", file]);
    const scanned = await agent(["scan", "--snapshot", file, "--json"]);

    expect(written).toMatchObject({ code: 0, out: "" });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(scanned.code).toBe(0);
  });
});

describe("agent verify", () => {
  afterEach(() => rmSync(path.join(folder, "broken"), { recursive: true, force: true }));

  it("proves an honest ledger", async () => {
    const { code, out } = await agent(["verify", "--data-dir", dataDir]);

    expect(code).toBe(0);
    expect(out).toContain("Intact");
  });

  it("names what is wrong with a changed one, exit code 1", async () => {
    const broken = path.join(folder, "broken");
    const made = makeTestAgent({ ledger: openLedger({ dataDir: broken, outboxMegabytes: 50, files: createFiles() }) });
    await made.core.checkIn();
    made.ledger.close();
    const database = new DatabaseSync(path.join(broken, LEDGER_FILE));
    database.exec("UPDATE disclosure SET statement = replace(statement, 'America/Chicago', 'America/Phoenix')");
    database.close();

    const words = await agent(["verify", "--data-dir", broken]);
    const data = await agent(["verify", "--data-dir", broken, "--json"]);

    expect(words.code).toBe(1);
    expect(words.out).toMatch(/Report 1, statement \d+: what was said does not match what was signed \(commitment\)/u);
    expect(JSON.parse(data.out)).toMatchObject({ verdict: "broken", faults: [{ sequence: 1, fault: "commitment" }] });
  });

  it("calls a file that is no ledger unreadable", async () => {
    const broken = path.join(folder, "broken");
    createFiles().makePrivateDir(broken);
    writeFileSync(path.join(broken, LEDGER_FILE), "no database ".repeat(500));

    const { code, err } = await agent(["verify", "--data-dir", broken]);

    expect(code).toBe(2);
    expect(err).toContain("not a database");
  });
});

describe("agent erase", () => {
  const own = path.join(folder, "erasing");
  const of = (...argv: string[]) => agent(["erase", "--data-dir", own, "--kind", "clock", ...argv]);

  beforeAll(async () => {
    const made = makeTestAgent({ ledger: openLedger({ dataDir: own, outboxMegabytes: 50, files: createFiles() }) });
    await made.core.checkIn();
    made.ledger.close();
  });

  it("deletes what was said for good and leaves the rest provable", async () => {
    const erased = await of("--key", "clock");
    const verified = await agent(["verify", "--data-dir", own, "--json"]);
    const reported = await agent(["report", "--data-dir", own]);

    expect(erased).toMatchObject({ code: 0, err: "" });
    expect(erased.out).toContain("Erased 1 statement from");
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ verdict: "erased", erased: 1, faults: [] });
    expect(reported.out).not.toContain("America/Chicago");
    expect(readFileSync(path.join(own, LEDGER_FILE)).includes("America/Chicago")).toBe(false);
  });

  it("says when there was nothing to erase, with exit code 1", async () => {
    expect(await of("--key", "no such clock")).toMatchObject({
      code: 1,
      err: expect.stringContaining("no such clock"),
    });
  });

  it.each([
    [["erase"], "erase needs --kind and --key"],
    [["erase", "--kind", "clocks", "--key", "clock"], "clocks is no kind of signal"],
    [["erase", "--kind", "clock", "--key", "clock", "--data-dir", "/absent"], "there is no ledger"],
  ])("answers %j with exit code 2", async (argv, sentence) => {
    expect(await agent(argv)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });
});

describe("agent retire", () => {
  const own = path.join(folder, "retiring");

  it("notes for the next life that this one ended with its package", async () => {
    const made = makeTestAgent({ ledger: openLedger({ dataDir: own, outboxMegabytes: 50, files: createFiles() }) });
    await made.core.checkIn();
    made.ledger.close();

    const { code, out } = await agent(["retire", "--data-dir", own, "--json"]);
    const ledger = openLedger({ dataDir: own, outboxMegabytes: 50, files: createFiles() });
    const { farewell, lastLookAt } = ledger.notes();
    ledger.close();

    expect(code).toBe(0);
    expect(farewell).toEqual(JSON.parse(out));
    expect(farewell?.why).toBe("uninstalled");
    expect(lastLookAt).not.toBeNull();
  });

  it("makes no laptop of a folder that has none", async () => {
    expect(await agent(["retire", "--data-dir", "/absent"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is no ledger"),
    });
  });
});

describe("agent status and report", () => {
  it("status is healthy right after a report and says what a compliance check needs", async () => {
    const { code, out } = await agent(["status", "--data-dir", dataDir, "--json"]);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      healthy: true,
      enrolled: true,
      unsent: 0,
      lastReportAt: "2026-03-02T14:00:00Z",
      gaps: expect.any(Array),
    });
  });

  it("status is not healthy where nothing was ever enrolled", async () => {
    const { code, out } = await agent(["status", "--data-dir", path.join(folder, "never"), "--json"]);

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ healthy: false, enrolled: false });
  });

  it("report prints, writes a page and gives data from one view", async () => {
    const page = path.join(folder, "report.html");

    const text = await agent(["report", "--data-dir", dataDir]);
    const written = await agent(["report", "--data-dir", dataDir, "--html", page]);
    const data = await agent(["report", "--data-dir", dataDir, "--json"]);

    expect(text.out).toContain("time zone America/Chicago");
    expect(written).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(page, "utf8")).toContain("time zone America/Chicago");
    expect(JSON.parse(data.out)).toMatchObject({
      sealed: 1,
      signals: expect.any(Array),
      neverCollect: expect.any(Array),
    });
  });

  it.each([["--serve", "0"], ["--serve=0"]])(
    "report %s serves on the loopback address and ends with 0",
    async (...serve) => {
      const { code, out } = await agent(["report", "--data-dir", dataDir, ...serve]);

      expect(code).toBe(0);
      expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/u);
    },
  );
});

describe("agent with a collector that is away", () => {
  const environment = {
    CLEARSEAT_SERVER_URL: NOBODY,
    CLEARSEAT_COLLECTOR_KEY: JSON.stringify({ kty: "OKP", crv: "Ed25519", x: "A".repeat(43) }),
    CLEARSEAT_ENROLL_SECRET: "a secret of nobody",
    CLEARSEAT_COMPANY_KEY: JSON.stringify({ key: "A".repeat(43), from: "2026-01-01" }),
    CLEARSEAT_DATA_DIR: path.join(folder, "away"),
  };

  it.each(["enroll", "once", "run"])("%s does not start with a key that is none", async (command) => {
    const short = JSON.stringify({ kty: "OKP", crv: "Ed25519", x: "AA" });

    const { code, err } = await agent([command, "--collector-key", short], environment);

    expect({ code, err }).toEqual({ code: 2, err: "collectorKey: is not a key that anything can be verified with\n" });
  });

  it.each(["enroll", "once"])("%s says so and exits with 1", async (command) => {
    const { code, out, err } = await agent([command, "--json"], environment);

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ trouble: { code: "collector_unavailable" } });
    expect(err + out).not.toContain("a secret of nobody");
  });

  it("doctor says what is wrong and exits with 1", async () => {
    const { code, out } = await agent(["doctor"], environment);

    expect(code).toBe(1);
    expect(out).toContain(`${NOBODY} cannot be reached`);
    expect(out).toContain("This laptop has asked to enroll and got no answer yet.");
  });
});
