import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createSigner, generatePrivateJwk } from "@clearseat/proof";
import { ManualClock, toMillis } from "@clearseat/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { kvmAttached, SAMPLE_AT } from "../testing/sample-statements.ts";
import { startTestServer } from "../testing/test-server.ts";
import type { CliIo } from "./command.ts";
import { COMMANDS, runCli } from "./run-cli.ts";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-cli-"));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(words: readonly string[], io: Partial<CliIo> = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await runCli(words, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    untilStopped: () => Promise.resolve(),
    clock: new ManualClock(toMillis(SAMPLE_AT)),
    environment: {},
    ...io,
  });
  return { code, out, err };
}

function inData(...words: string[]): string[] {
  return [...words, "--data", path.join(folder, "data")];
}

function file(name: string, text: string): string {
  const at = path.join(folder, name);
  fs.writeFileSync(at, text);
  return at;
}

describe("every command", () => {
  it.each(COMMANDS.map((command) => command.name))("%s explains itself", async (name) => {
    const { code, out, err } = await run([...name.split(" "), "--help"]);

    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`server ${name}`);
    expect(out).toContain("--json");
  });

  it.each(COMMANDS.map((command) => command.name))("%s refuses an option it does not know", async (name) => {
    const { code, out, err } = await run([...name.split(" "), "--no-such-option"]);

    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("--no-such-option");
  });
});

describe("a group of commands", () => {
  it("lists its own when it is asked for help", async () => {
    const { code, out, err } = await run(["directory", "--help"]);

    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("directory import FILE.csv");
    expect(out).not.toContain("secret create");
  });
});

describe("wrong usage exits 2 with one sentence that names the field", () => {
  it.each([
    [[], "COMMAND"],
    [["frobnicate"], "frobnicate"],
    [["explain"], "ALERT"],
    [["explain", "a", "b"], "b"],
    [["backup"], "FILE"],
    [["alerts", "--status", "odd"], "--status"],
    [["alerts", "--limit", "0"], "--limit"],
    [["secret", "create", "--uses", "many"], "--uses"],
    [["secret", "create", "--uses", "2", "--serial", "A"], "--uses"],
    [["secret", "create", "--expires", "soon"], "--expires"],
    [["secret", "create", "--expires", "2020-01-01"], "--expires"],
    [["token", "create"], "--name"],
    [["agent-config"], "--server-url"],
    [["agent-config", "--server-url", "ftp://x"], "--server-url"],
    [["serve", "--port", "99999"], "--port"],
    [["serve", "--log", "loud"], "--log"],
    [["erase", "d", "no_kind", "k"], "KIND"],
    [["erase", "d", "kvm_usb", "k"], "--reason"],
  ])("%j", async (words, named) => {
    const { code, out, err } = await run(words);

    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(named);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it.each(["alerts", "devices", "verify", "explain al_x", "backup x.sqlite"])(
    "%s on a folder without data",
    async (command) => {
      const { code, err } = await run([...command.split(" "), "--data", path.join(folder, "empty")]);

      expect(code).toBe(2);
      expect(err).toContain("holds no collector data");
      expect(fs.existsSync(path.join(folder, "empty"))).toBe(false);
    },
  );

  it.each([
    ["requireApproval: maybe", "requireApproval"],
    ["companyRanges: [10.0.0.0/99]", "companyRanges[0]"],
    ["surprise: 1", "surprise"],
    ["a: [", "line"],
    [`a: &a [1]\nb: [${Array.from({ length: 200 }, () => "*a").join()}]`, "(input): has an alias that names nothing"],
  ])("settings with %s", async (text, named) => {
    const { code, err } = await run(["secret", "create", "--data", folder, "--settings", file("odd.yaml", text)]);

    expect(code).toBe(2);
    expect(err).toContain(`odd.yaml: ${named}`);
  });
});

describe("directory import", () => {
  it("takes in fifty thousand lines in seconds, with byte order mark and Windows line ends, and prints few of them", async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `u${index}@example.com,SN-${index},America/Chicago`);
    const many = file("many.csv", `\ufeffassignee,deviceSerial,timeZone\r\n${lines.join("\r\n")}\r\n`);

    const { code, out } = await run(inData("directory", "import", many));

    expect([code, out.trimEnd().split("\n").length]).toEqual([0, 202]);
    expect(out).toContain("50000 added, 0 changed");
  }, 20_000);

  it("does not guess at a file that is not UTF-8", async () => {
    const odd = file("odd.csv", "");
    fs.writeFileSync(odd, Buffer.from("assignee,deviceSerial\nJos\u00e9,S\n", "latin1"));

    expect(await run(inData("directory", "import", odd))).toMatchObject({
      code: 2,
      err: `${odd}: could not be read as UTF-8 (other bytes)\n`,
    });
  });

  const HEADER = "assignee,country,timeZone,region,deviceSerial,issuedAt,manager,group\n";

  it("takes a file in, tells what changes, and changes nothing in a dry run", async () => {
    const first = file(
      "a.csv",
      `${HEADER}ana@example.com,US,America/Chicago,,SN-1,2026-03-02,,sales\n"Bob ""B"", Jr",US,,,SN-2,,,\n`,
    );
    const second = file(
      "b.csv",
      `${HEADER}ana@example.com,PT,America/Chicago,,SN-1,2026-03-02,,sales\nc@example.com,,,,SN-3,,,\n`,
    );
    await run(inData("directory", "import", first));

    const dry = await run(inData("directory", "import", second, "--dry-run", "--json"));
    const real = await run(inData("directory", "import", second, "--replace", "--json"));
    const again = await run(inData("directory", "import", second));

    expect(JSON.parse(dry.out)).toEqual({
      dryRun: true,
      replace: false,
      added: ["SN-3"],
      changed: [{ serial: "SN-1", fields: ["country"], changes: [{ field: "country", from: "US", to: "PT" }] }],
      unchanged: 0,
      missing: ["SN-2"],
      plan: expect.stringMatching(/^[\w-]{43}$/u),
    });
    expect(JSON.parse(real.out)).toMatchObject({ dryRun: false, missing: ["SN-2"] });
    expect(again.out).toBe("0 added, 0 changed, 2 unchanged, 0 removed\n");
  });

  it("takes headers as people write them, and journeys; a column that is not there changes nothing", async () => {
    const hr = "Device serial,Assignee,Issued on,TIME_ZONE,travel\n";
    const first = file(
      "hr.csv",
      `${hr}SN-1,ana@example.com,2026-03-02,America/Chicago,PT 2026-03-20..2026-04-03; ES 2026-05-01/2026-05-08\n`,
    );
    const second = file("group.csv", "serial,assignee,group\nSN-1,ana@example.com,sales\n");
    await run(inData("directory", "import", first));

    const { out } = await run(inData("directory", "import", second));
    const back = await run(inData("directory", "import", first, "--dry-run"));

    expect(out).toBe("~ SN-1\n    group: unknown -> sales\n0 added, 1 changed, 0 unchanged, 0 removed\n");
    expect(back.out).toContain("0 added, 0 changed, 1 unchanged, 0 removed (dry run: nothing was changed)");
  });

  it("lists who was issued a laptop that never came", async () => {
    await run(inData("directory", "import", file("a.csv", `${HEADER}ana@example.com,US,,,SN-1,2026-01-02,,\n`)));

    const { code, out } = await run(inData("directory", "missing"));
    const json = JSON.parse((await run(inData("directory", "missing", "--json"))).out);

    expect([code, out]).toEqual([0, "awaited  SN-1  ana@example.com  issued 2026-01-02\n"]);
    expect(json).toMatchObject({ laptops: [{ serial: "SN-1", isLate: false }], nextCursor: null });
  });

  it.each([
    [
      "a journey that is none",
      "assignee,serial,travel\na@example.com,S,Portugal\n",
      "line 2, travel[0]: must be a country",
    ],
    [
      "a journey to a country that is none",
      "assignee,serial,travel\na@example.com,S,Portugal 2026-03-20..2026-04-03\n",
      "line 2, travel[0].country",
    ],
    ["a country that is none", `${HEADER}a@example.com,USA,,,S,,,\n`, "line 2, country"],
    ["a time zone that is none", `${HEADER}a@example.com,US,Chicago,,S,,,\n`, "line 2, timeZone"],
    ["no assignee", `${HEADER},US,,,S,,,\n`, "line 2, assignee"],
    ["no serial", `${HEADER}a@example.com,US,,,,,,\n`, "line 2, deviceSerial"],
    ["a time that is none", `${HEADER}a@example.com,US,,,S,yesterday,,\n`, "line 2, issuedAt"],
    [
      "a serial twice",
      `${HEADER}a@example.com,,,,S,,,\n\nb@example.com,,,,S,,,\n`,
      "line 4, deviceSerial: stands in line 2 already",
    ],
    ["text behind a quoted field", `${HEADER}"a@example.com"x,US,,,S,,,\n`, "line 2: a quoted field must end"],
    ["too few fields", `${HEADER}a@example.com,US\n`, "line 2: has 2 fields"],
    ["an unknown column", "assignee,deviceSerial,shoeSize\n", "line 1, shoeSize"],
    ["a missing column", "assignee,country\n", "line 1, deviceSerial"],
    ["a quote that does not end", `${HEADER}"a@example.com,US\n`, "line 2: a quoted field does not end"],
    ["nothing in it", "", "line 1, assignee"],
  ])("names line and field of %s", async (_name, text, fault) => {
    const { code, err } = await run(inData("directory", "import", file("odd.csv", text)));

    expect(code).toBe(2);
    expect(err).toContain(`odd.csv: ${fault}`);
  });

  it("says which file is not there", async () => {
    expect(await run(inData("directory", "import", "/nowhere/x.csv"))).toMatchObject({
      code: 2,
      err: "/nowhere/x.csv: could not be read (not there)\n",
    });
  });
});

describe("with a store that has an alert", () => {
  let alertId: string;
  let deviceId: string;

  beforeEach(async () => {
    const { server, laptop } = await startTestServer({ dataDir: path.join(folder, "data") });
    const one = await laptop();
    await one.report([kvmAttached()]);
    deviceId = one.id;
    alertId = (await server.app.inject("/v1/alerts")).json().alerts[0].id;
    await server.close();
  });

  it("alerts, devices, explain and verify answer without a collector running", async () => {
    const alerts = await run(inData("alerts", "--json"));
    const explained = await run(inData("explain", alertId));
    const verified = await run(inData("verify", "--json"));
    const devices = await run(inData("devices"));

    expect(JSON.parse(alerts.out).alerts).toMatchObject([{ id: alertId, severity: "high" }]);
    expect([explained.code, explained.out.includes("This equals what is stored.")]).toEqual([0, true]);
    expect(JSON.parse(verified.out)).toMatchObject({
      devices: 1,
      broken: 0,
      verdicts: [{ deviceId, verdict: "intact" }],
    });
    expect(devices.out).toContain(deviceId);
  });

  it("explain works on an exported case without a store, and says when the score does not come out", async () => {
    const { alerts } = JSON.parse((await run(inData("alerts", "--json"))).out);
    const exported = (await run(inData("explain", alerts[0].id, "--case"))).out;
    const changed = JSON.parse(exported);
    changed.alert.score = 12;

    const good = await run(["explain", "--file", file("case.json", exported)]);
    const bad = await run(["explain", "--file", file("changed.json", JSON.stringify(changed)), "--json"]);
    const odd = await run(["explain", "--file", file("odd.json", "{")]);

    expect([good.code, good.err]).toEqual([0, ""]);
    expect(good.out).toContain("Judged again from the stored signals: 3.0, high. This equals what is stored too.");
    expect([bad.code, JSON.parse(bad.out).agrees, JSON.parse(bad.out).replay.agrees]).toEqual([1, false, false]);
    expect([odd.code, odd.err]).toEqual([2, `${file("odd.json", "{")}: (input): must be JSON\n`]);
  });

  it("suppress and approve work from the command line, and show first what they would hide", async () => {
    const scope = ["--rule", "kvm-hardware-attached", "--device", deviceId];
    const why = ["--owner", "bob", "--reason", "lab box", "--until", "2026-04-01"];
    const dry = await run(inData("suppress", "add", ...scope, "--dry-run"));
    const added = await run(inData("suppress", "add", ...scope, ...why, "--json"));
    const { suppression, preview } = JSON.parse(added.out);
    const after = JSON.parse((await run(inData("alerts", "--json"))).out);
    const listed = await run(inData("suppress", "list"));
    const ended = await run(inData("suppress", "end", suppression.id));
    const approved = await run(inData("approve", "add", "anydesk", "--reason", "help desk", "--json"));
    const approvals = await run(inData("approve", "list"));
    const removed = await run(inData("approve", "remove", JSON.parse(approved.out).approval.id));

    expect(dry.out).toContain("would have hidden 1 finding on 1 laptop and changed 1 alert");
    expect(dry.out).toContain("high -> info");
    expect([preview.findings.length, after.alerts[0].status, after.alerts[0].score]).toEqual([1, "suppressed", 0]);
    expect(listed.out).toContain(`${suppression.id}  in_force  until 2026-04-01T00:00:00Z  rule kvm-hardware-attached`);
    expect([ended.code, approved.code, removed.code]).toEqual([0, 0, 0]);
    expect(approvals.out).toContain("anydesk  every instance  every group  without end  by command line: help desk");
    expect((await run(inData("suppress", "list"))).out).toBe("No suppressions.\n");
  });

  it.each([
    [["--owner", "b", "--reason", "why", "--until", "2026-04-01"], "scope: must name at least one of rule, device"],
    [["--rule", "everything", "--dry-run"], "--rule: must be one of kvm-hardware-attached"],
    [["--rule", "anti-idle", "--owner", "b", "--reason", "why"], "--until: must be given"],
    [
      ["--rule", "anti-idle", "--owner", "b", "--reason", "why", "--until", "2030-01-01"],
      "until: must lie within a year",
    ],
    [["--rule", "anti-idle", "--reason", "why", "--until", "2026-04-01"], "--owner: must not be empty"],
    [["--rule", "anti-idle", "--owner", "b", "--reason", "x", "--until", "2026-04-01"], "--reason: must say why"],
  ])("suppress add %j is told what is missing", async (args, sentence) => {
    const { code, err } = await run(inData("suppress", "add", ...args));

    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it("an alert that is not there is an answer, and a bad one", async () => {
    expect(await run(inData("explain", "al_none"))).toMatchObject({
      code: 1,
      out: "",
      err: "There is no such alert.\n",
    });
  });

  it("erase takes a signal out and verify still proves the rest", async () => {
    const erased = await run(inData("erase", deviceId, "kvm_usb", "usb-1", "--reason", "asked for"));
    const verified = await run(inData("verify"));

    expect([erased.code, erased.out]).toEqual([0, "1 statements erased\n"]);
    expect([verified.code, verified.out.startsWith("erased")]).toEqual([0, true]);
  });

  it.each([
    ["that is no database", (store: string) => fs.writeFileSync(store, "not a database at all".padEnd(8_192, "."))],
    ["that was cut short", (store: string) => fs.truncateSync(store, 20_000)],
    [
      "that is damaged within",
      (store: string) => {
        const bytes = fs.readFileSync(store);
        fs.writeFileSync(store, bytes.fill(0x5a, 3 * 8_192, bytes.length));
      },
    ],
  ])("a store %s is named in one sentence", async (_name, damage) => {
    damage(path.join(folder, "data", "clearseat.sqlite"));

    const verified = await run(inData("verify"));

    expect(verified.code).toBe(2);
    expect(verified.err).toMatch(/^--data: the store in \S+ cannot be used: [\w ]+\n$/u);
  });

  it("verify holds the collector key beside a store against it, and needs none", async () => {
    const key = path.join(folder, "data", "collector-key.json");
    const { kid } = createSigner(JSON.parse(fs.readFileSync(key, "utf8")));
    fs.rmSync(key);
    fs.rmSync(path.join(folder, "data", "company-key.json"));
    const without = await run(inData("verify"));
    fs.writeFileSync(key, JSON.stringify(generatePrivateJwk()));
    const wrong = await run(inData("verify"));

    expect([without.code, without.out]).toEqual([0, expect.stringContaining(`countersigned by collector ${kid}`)]);
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringContaining("collector-key.json: (file): is not the key that the store was made with"),
    ]);
  });

  it("verify prints nothing that steers a terminal", async () => {
    const { server, laptop } = await startTestServer({ dataDir: path.join(folder, "data") });
    await laptop({ serial: "\u001b[2J\u009b31m\u202eSN" });
    await server.close();

    const { out } = await run(inData("verify"));
    expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("a backup that fails leaves nothing behind", async () => {
    const target = path.join(folder, "no", "such", "folder", "copy.sqlite");

    expect((await run(inData("backup", target))).code).toBe(2);
    expect(fs.existsSync(path.dirname(target))).toBe(false);
  });

  it("backup writes a whole copy and never over a file", async () => {
    const copy = path.join(folder, "copy");
    fs.mkdirSync(copy);
    const target = path.join(copy, "clearseat.sqlite");
    const first = await run(inData("backup", target));
    const second = await run(inData("backup", target));
    for (const name of ["collector-key.json", "company-key.json"])
      fs.copyFileSync(path.join(folder, "data", name), path.join(copy, name));

    expect([first.code, second.code]).toEqual([0, 2]);
    expect(JSON.parse((await run(["verify", "--json", "--data", copy])).out)).toMatchObject({ devices: 1, broken: 0 });
  });
});

describe("agent-config", () => {
  it("prints what device management carries and no private key", async () => {
    const { code, out } = await run(
      inData(
        "agent-config",
        "--server-url",
        "https://collector.example.com",
        "--enroll-secret",
        "s".repeat(20),
        "--json",
      ),
    );

    const config = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(config)).toEqual(["serverUrl", "collectorKey", "companyKey", "enrollSecret"]);
    expect(config.collectorKey.d).toBeUndefined();
    expect(config.companyKey).toEqual({ key: expect.stringMatching(/^[\w-]{43}$/u), from: "2026-03-02" });
    expect(
      JSON.parse((await run(inData("agent-config", "--server-url", "https://collector.example.com", "--json"))).out)
        .companyKey,
    ).toEqual(config.companyKey);
  });
});

describe("serve", () => {
  it("prints its address, answers there, stops when asked and exits 0", async () => {
    let address = "";
    const stop = Promise.withResolvers<void>();
    let health: Response | null = null;

    const { code } = await run(inData("serve", "--port", "0", "--json", "--log", "silent"), {
      untilStopped: () => stop.promise,
      out: (text) => {
        address = JSON.parse(text).address;
        void fetch(`${address}/readyz`).then((response) => {
          health = response;
          stop.resolve();
        });
      },
    });

    expect(code).toBe(0);
    expect((health as Response | null)?.status).toBe(200);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow("fetch failed");
  });

  it("says that a port is taken and exits 1", async () => {
    const ran = await run(inData("serve", "--port", "0", "--json", "--log", "silent"), {
      untilStopped: () => running.promise,
      out: (text) => void taken(new URL(JSON.parse(text).address).port),
    });
    expect(ran.code).toBe(0);
    expect(second).toMatchObject({ code: 1 });
    expect(second?.err).toContain("is in use already");
  });

  it("says of a host that has no address which option it is and exits 2", async () => {
    const ran = await run(inData("serve", "--port", "0", "--host", "no..host", "--log", "silent"));

    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/^--host: no\.\.host is no address of this machine \(\w+\)\n$/u);
  });

  it("blames the host and port for nothing that is not listening", async () => {
    const denied = Object.assign(new Error("denied"), { code: "EACCES", syscall: "stat" });
    const untilStopped = () => Promise.reject(denied);

    await expect(run(inData("serve", "--port", "0", "--log", "silent"), { untilStopped })).rejects.toBe(denied);
  });

  const running = Promise.withResolvers<void>();
  let second: Ran | null = null;
  async function taken(port: string): Promise<void> {
    second = await run(["serve", "--port", port, "--data", path.join(folder, "other"), "--log", "silent"]);
    running.resolve();
  }
});

describe("tokens", () => {
  it("are listed without what opens anything, and taken back", async () => {
    const data = ["--data", folder];
    const made = await run(["token", "create", "--name", "siem", "--scope", "analyst", "--json", ...data]);
    const { tokenId, token } = JSON.parse(made.out);

    const listed = await run(["token", "list", ...data]);
    expect(listed.out).toMatch(/^ot_[\w-]{12} {2}analyst {2}since \S+ {2}never ends {2}siem\n$/u);
    expect(listed.out).not.toContain(token);
    expect((await run(["token", "end", tokenId, ...data])).code).toBe(0);
    expect((await run(["token", "list", ...data])).out).toBe("No tokens.\n");
    const again = await run(["token", "end", tokenId, ...data]);
    expect([again.code, again.err]).toEqual([1, "There is no such token.\n"]);
  });
});

describe("accounts", () => {
  const data = () => ["--data", folder];

  it("are made, listed, given codes and disabled", async () => {
    const made = await run(["user", "create", "ana@example.com", "--role", "analyst", ...data()]);
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^\/welcome\/[\w-]{32}\n$/u)]);
    const code = await run(["user", "code", "ana@example.com", ...data()]);
    expect(code.out).toMatch(/^otpauth:\/\/totp\/Clearseat:ana%40example\.com\?/u);
    const again = await run(["user", "invite", "ana@example.com", "--json", ...data()]);
    expect(JSON.parse(again.out)).toMatchObject({
      login: "ana@example.com",
      path: expect.stringMatching(/^\/welcome\//u),
    });
    await run(["user", "disable", "ana@example.com", ...data()]);

    const listed = await run(["user", "list", ...data()]);
    expect(listed.out).toBe("ana@example.com  analyst  disabled  with a code\n");
  });

  it.each([
    ["--role", ["user", "create", "ana@example.com"]],
    ["--role", ["user", "create", "ana@example.com", "--role", "king"]],
    ["NAME", ["user", "create", "--role", "analyst"]],
    ["login", ["user", "create", "a b", "--role", "analyst"]],
  ])("name %s when it is wrong", async (field, words) => {
    const { code, err } = await run([...words, ...data()]);

    expect(code).toBe(2);
    expect(err).toContain(`${field}: `);
  });
});

describe("address", () => {
  const settings = (...lists: string[]) => file("settings.yaml", `addressLists: [${lists.join(", ")}]\n`);

  it("says what is known of an address, from where and of which day, and to whom that is owed", async () => {
    const exits = `{file: ${JSON.stringify(file("exits.txt", "203.0.113.0/24\n"))}, class: vpn, label: exits}`;
    const known = await run(inData("address", "9.9.9.9"));
    const listed = await run(inData("address", "203.0.113.9", "--settings", settings(exits)));

    expect([known.code, listed.code]).toEqual([0, 0]);
    expect(known.out).toContain("Network       AS19281 Quad9");
    expect(known.out).toContain("countries: of 2026-06-17");
    expect(known.out).toContain("https://db-ip.com");
    expect(listed.out).toContain('Class         vpn (list "exits")');
  });

  it("prints the same as JSON", async () => {
    const { code, out } = await run(inData("address", "::ffff:9.9.9.9", "--json"));

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      address: "::ffff:9.9.9.9",
      country: "US",
      asn: 19_281,
      holder: "Quad9",
      networkClass: null,
      classFrom: null,
      isOperatorVpn: false,
      sources: [{ source: "countries", fault: null }, {}, {}],
    });
  });

  it("without an address is a check of the data: 0 when all can be read, 1 when something cannot", async () => {
    const damaged = `{file: ${JSON.stringify(file("damaged.txt", "no address\n"))}, class: tor, label: exits}`;
    const whole = await run(inData("address"));
    const broken = await run(inData("address", "--settings", settings(damaged)));

    expect([whole.code, broken.code]).toEqual([0, 1]);
    expect(broken.out).toContain("damaged.txt: line 1: must be an address");
  });

  it("refuses what is no address", async () => {
    const { code, out, err } = await run(inData("address", "house"));

    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("ADDRESS: house is no IP address");
  });
});
