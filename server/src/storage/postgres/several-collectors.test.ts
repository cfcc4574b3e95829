import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createVerifier } from "@clearseat/proof";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createServerJobs } from "../../jobs/server-jobs.ts";
import { unknownAddressFacts } from "../../network/address-facts.ts";
import type { Store } from "../../store.ts";
import { type Answer, FakeLaptop } from "../../testing/fake-laptop.ts";
import { cleared, kvmAttached, monitor, remoteTool } from "../../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../../testing/test-server.ts";
import { verifyStore } from "../../verification/verify-store.ts";

const byText = (a = "", b = ""): number => a.localeCompare(b);

let folder: string;
let east: TestServer;
let west: TestServer;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-several-"));
  east = await startTestServer({ dataDir: folder });
  west = await startTestServer({ dataDir: folder });
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

async function send(to: TestServer, body: unknown, url = "/v1/reports"): Promise<Pick<Answer, "status" | "body">> {
  const response = await to.server.app.inject({ method: "POST", url, payload: body as object });
  return { status: response.statusCode, body: response.json() };
}

async function verdicts(): Promise<string[]> {
  const { storage, collector } = east.server;
  const all = await Array.fromAsync(verifyStore(storage.store, createVerifier(collector.publicJwk)));
  return all.map((one) => one.verdict);
}

/** Holds every transaction of a collector open, once its work is done, until `release` is called. */
function holdCommits({ server }: TestServer): { readonly held: Promise<void>; release(): void } {
  const storage = server.storage as { transaction: typeof server.storage.transaction };
  const { transaction } = storage;
  const worked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  storage.transaction = <T>(work: (store: Store) => Promise<T>) =>
    transaction(async (store) => {
      const result = await work(store);
      worked.resolve();
      await released.promise;
      return result;
    });
  return {
    held: worked.promise,
    release() {
      storage.transaction = transaction;
      released.resolve();
    },
  };
}

async function rulesOn(laptop: FakeLaptop): Promise<string[]> {
  const standing = await east.server.storage.store.findings.standing({ kind: "device", id: laptop.id });
  return standing.map((one) => one.finding.rule);
}

/** One run of the job for what waits; the walk over all devices would judge them anyway. */
async function judgeWaiting({ server, clock }: TestServer): Promise<void> {
  const { storage, settings, services } = server;
  const { alerts } = services;
  const jobs = createServerJobs({
    storage,
    settings,
    clock,
    alerts,
    addressFacts: unknownAddressFacts,
    onEvent: () => undefined,
  });
  await jobs.find((job) => job.name === "judge-waiting")?.run("", () => false);
}

describe("several collectors on one database", () => {
  it("are one to a laptop: its chain goes on through either, and what either sees is one alert", async () => {
    const laptop = await east.laptop();
    const statements = [[kvmAttached()], [remoteTool()], [], [kvmAttached("usb-2")]];

    const answers: number[] = [];
    for (const [index, said] of statements.entries())
      answers.push((await send(index % 2 === 0 ? west : east, laptop.seal(said))).status);

    expect(answers).toEqual([200, 200, 200, 200]);
    expect((await west.server.app.inject("/v1/alerts")).json().alerts).toHaveLength(1);
    expect(await verdicts()).toEqual(["intact"]);
  });

  it("invite the first administrator, also when they start together, and the last link works", async () => {
    const links = await Promise.all([east, west].map(({ server }) => server.services.accounts.inviteFirst()));
    const pages = await Promise.all(links.map((link) => east.server.app.inject(`/welcome/${link}`)));

    expect(pages.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  it("lose nothing of what each does to one account at the same moment", async () => {
    const [there, here] = [east.server.services.accounts, west.server.services.accounts];
    await there.accept(await there.create("ana@example.com", "analyst", { name: "boss" }), "correct horse battery");
    const credentials = { login: "ana@example.com", password: "wrong horse battery", code: "" };
    const { held, release } = holdCommits(east);
    const trying = there.check(credentials);
    await held;
    const disabling = here.disable("ana@example.com", { name: "boss" });
    release();
    await Promise.all([trying, disabling]);

    expect(await here.list()).toMatchObject([{ status: "disabled" }]);
  });

  it("serve the same documents, countersign with the same key and hand out the same configuration", async () => {
    const documents = async ({ server }: TestServer) =>
      Promise.all(
        ["/v1/policy", "/v1/catalog"].map(async (url) => {
          const { headers, body } = await server.app.inject(url);
          return [headers.etag, body];
        }),
      );

    expect(await documents(west)).toEqual(await documents(east));
    expect(west.server.agentConfig("https://collector.example.com")).toEqual(
      east.server.agentConfig("https://collector.example.com"),
    );
  });

  it("give one report that reaches both one receipt", async () => {
    const laptop = await east.laptop();
    const body = laptop.seal([kvmAttached()]);

    const answers = await Promise.all([send(east, body), send(west, body), send(west, body)]);

    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body.receipt))).size).toBe(1);
    expect(await verdicts()).toEqual(["intact"]);
  });

  it("accept every report of many laptops once, whichever collector each one reaches", async () => {
    const laptops: FakeLaptop[] = [];
    for (let index = 0; index < 12; index += 1) laptops.push(await east.laptop());
    const reportThrice = async (laptop: FakeLaptop, seat: number): Promise<number[]> => {
      const statuses: number[] = [];
      for (const said of [[monitor(), kvmAttached()], [remoteTool()], []])
        statuses.push((await send((seat + statuses.length) % 2 === 0 ? east : west, laptop.seal(said))).status);
      return statuses;
    };

    const answers = await Promise.all(laptops.map(reportThrice));

    expect(answers).toEqual(laptops.map(() => [200, 200, 200]));
    expect(await verdicts()).toEqual(laptops.map(() => "intact"));
    const { alerts } = (await east.server.app.inject("/v1/alerts")).json();
    expect(new Set(alerts.map((alert: { subject: { devices: string[] } }) => alert.subject.devices[0])).size).toBe(12);
    expect(alerts).toHaveLength(12);
  });
});

describe("two laptops that begin to share a value at the same moment, each at another collector", () => {
  it("are both found to share it, although neither transaction saw the other", async () => {
    const [ana, bob] = [await east.laptop(), await west.laptop({ serial: "SN-2" })];
    const holds = [holdCommits(east), holdCommits(west)];
    const answers = [send(east, ana.seal([monitor()])), send(west, bob.seal([monitor()]))];
    await Promise.all(holds.map((hold) => hold.held));
    for (const hold of holds) hold.release();
    await Promise.all(answers);
    expect([await rulesOn(ana), await rulesOn(bob)]).toEqual([[], []]);

    await west.server.services.jobs.runDue();

    expect([await rulesOn(ana), await rulesOn(bob)]).toEqual([["monitor-serial-shared"], ["monitor-serial-shared"]]);
  });
});

describe("a laptop that gains a value at the moment when another loses it", () => {
  const loses = (laptop: FakeLaptop) => laptop.seal([cleared("display", "display-abcd")]);

  it("is not said to share it for long when neither transaction saw the other", async () => {
    const [ana, bob] = [await east.laptop(), await west.laptop({ serial: "SN-2" })];
    await ana.report([monitor()]);
    const holds = [holdCommits(east), holdCommits(west)];
    const answers = [send(east, loses(ana)), send(west, bob.seal([monitor()]))];
    await Promise.all(holds.map((hold) => hold.held));
    for (const hold of holds) hold.release();
    await Promise.all(answers);
    expect(await rulesOn(bob)).toEqual(["monitor-serial-shared"]);
    // A rule that time does not change asks for no later look; then nothing but the echo is on the list.
    await west.sql("update judge_due set marks = echoes where echoes > 0");

    await judgeWaiting(west);

    expect([await rulesOn(ana), await rulesOn(bob)]).toEqual([[], []]);
  });

  it("is not said to share it for long when the loss is committed after it was judged once more", async () => {
    const [ana, bob] = [await east.laptop(), await west.laptop({ serial: "SN-2" })];
    await ana.report([monitor()]);
    const hold = holdCommits(east);
    const losing = send(east, loses(ana));
    await hold.held;
    await send(west, bob.seal([monitor()]));
    await judgeWaiting(west);
    hold.release();
    await losing;
    expect(await rulesOn(bob)).toEqual(["monitor-serial-shared"]);

    await judgeWaiting(west);

    expect([await rulesOn(ana), await rulesOn(bob)]).toEqual([[], []]);
  });
});

describe("devices that wait to be judged while another collector writes the first of them", () => {
  it("are judged all the same, and those that are written stay on the list", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 30; index += 1) ids.push((await east.laptop()).id);
    ids.sort();
    const nowMs = east.clock.now();
    await east.server.storage.transaction(async (store) => {
      for (const id of ids) store.due.mark(id, nowMs);
    });
    const written = ids.slice(0, 27);
    const hold = holdCommits(east);
    const writing = east.server.storage.transaction((store) => store.locks.devices(written));
    await hold.held;

    await judgeWaiting(west);
    const waiting = await west.sql("select device_id from judge_due order by device_id");
    hold.release();
    await writing;

    expect(waiting.map((row) => row["device_id"])).toEqual(written);
  });
});

describe("enrollment at several collectors", () => {
  it("counts the uses of one secret exactly", async () => {
    const { secret } = await east.server.services.secrets.create({ uses: 3 });

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? east : west).laptop({ serial: `SN-1${index}`, secret }).then(
          () => "enrolled",
          (error: unknown) => String(error),
        ),
      ),
    );

    expect(answers.filter((answer) => answer === "enrolled")).toHaveLength(3);
    expect(answers.filter((answer) => answer.includes("enroll_secret_rejected"))).toHaveLength(7);
  });

  it("leaves one key in force when one hardware enrolls with two at the same time", async () => {
    const laptops = await Promise.all([
      east.laptop({ serial: "SN-9", uuid: "u-9" }),
      west.laptop({ serial: "SN-9", uuid: "u-9" }),
      east.laptop({ serial: "SN-9", uuid: "u-9" }),
    ]);

    const devices = await Promise.all(laptops.map(({ id }) => east.server.storage.store.devices.find(id)));

    expect(devices.map((device) => device?.status).toSorted(byText)).toEqual(["active", "superseded", "superseded"]);
  });

  it("answers one message that reaches both with one enrollment", async () => {
    const { secret } = await east.server.services.secrets.create();
    const message = new FakeLaptop(west.server, west.clock.now()).enrollment(secret);

    const answers = await Promise.all([send(east, message, "/v1/enroll"), send(west, message, "/v1/enroll")]);

    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  });
});

describe("people at several collectors", () => {
  it("cannot both close one alert", async () => {
    await (await east.laptop()).report([kvmAttached()]);
    const [alert] = (await east.server.app.inject("/v1/alerts")).json().alerts;
    const close = { action: "close", disposition: "benign", reason: "known" };

    const answers = await Promise.all(
      [east, west].map((one) => send(one, close, `/v1/alerts/${String(alert.id)}/actions`)),
    );

    expect(answers.map((answer) => String(answer.status)).toSorted(byText)).toEqual(["200", "409"]);
  });

  it("stand in one access log, entry after entry, while the laptop reports", async () => {
    const laptop = await east.laptop();
    const looks = Array.from({ length: 10 }, (_, index) =>
      (index % 2 === 0 ? east : west).server.app.inject(`/v1/devices/${laptop.id}`),
    );
    const reports = (async () => {
      for (let index = 0; index < 5; index += 1) await laptop.report([kvmAttached(`usb-${index}`)]);
    })();

    const answers = await Promise.all(looks);
    await reports;

    expect(answers.map((answer) => answer.statusCode)).toEqual(answers.map(() => 200));
    expect(await east.server.storage.store.audit.entries(laptop.id)).toHaveLength(10);
    expect(await verdicts()).toEqual(["intact"]);
  });
});

describe("a replaced key that reports while the laptop in force is being written", () => {
  it("is kept as evidence once, and nobody waits for ever", async () => {
    const old = await east.laptop({ serial: "SN-9", uuid: "u-9" });
    await old.report();
    const current = await east.laptop({ serial: "SN-9", uuid: "u-9" });
    const hold = holdCommits(west);
    const report = send(west, current.seal([kvmAttached()]));
    await hold.held;

    const refused = send(east, old.seal([remoteTool()]));
    setTimeout(hold.release, 50);

    expect([(await report).status, (await refused).body.code]).toEqual([200, "chain_forked"]);
    expect(await east.server.storage.store.evidence.of(current.id)).toHaveLength(1);
    expect(await rulesOn(current)).toContain("forked-chain");
  });
});

describe("what time brings", () => {
  it("happens once, however many collectors there are", async () => {
    const { jobs } = east.server.storage.store;
    const nowMs = east.clock.now();
    const claim = (one: TestServer, atMs: number) => one.server.storage.store.jobs.claim("some-job", atMs, 60_000);

    const first = await Promise.all([claim(east, nowMs), claim(west, nowMs), claim(east, nowMs)]);
    await jobs.keepCursor("some-job", "device-7");
    const second = await Promise.all([claim(east, nowMs + 60_000), claim(west, nowMs + 60_500)]);
    const setBack = await claim(east, nowMs - 3_600_000);

    expect(first.filter((cursor) => cursor !== null)).toEqual([""]);
    expect(second.filter((cursor) => cursor !== null)).toEqual(["device-7"]);
    expect(setBack).toBe("device-7");
  });
});

describe("a collector with other keys", () => {
  it("makes no keys of its own beside a store that has been used", async () => {
    const other = path.join(folder, "other");

    await expect(startTestServer({ ...east.location, dataDir: other })).rejects.toThrow(
      "collector-key.json: (file): is missing beside a store that was made with it",
    );
    expect(fs.readdirSync(other)).toEqual([]);
  });
});
