import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { createVerifier, generatePrivateJwk, randomToken } from "@clearseat/proof";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AUDIT_GENESIS } from "../audit/audit-chain.ts";
import type { Store } from "../store.ts";
import { type FakeLaptop } from "../testing/fake-laptop.ts";
import { cleared, kvmAttached, remoteTool } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { type DeviceVerdict, verifyStore } from "../verification/verify-store.ts";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-storage-"));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

async function verdictsOf({ server }: TestServer): Promise<DeviceVerdict[]> {
  return Array.fromAsync(verifyStore(server.storage.store, createVerifier(server.collector.publicJwk)));
}

/** The same reads, with something happening after the kept end of a chain was read and before its reports are. */
function withAfterHead<S extends Store>(store: S, meanwhile: () => Promise<void>): S {
  const reports = {
    ...store.reports,
    async head(deviceId: string) {
      const head = await store.reports.head(deviceId);
      await meanwhile();
      return head;
    },
  };
  return { ...store, reports };
}

describe("a store that is whole", () => {
  it("is never called broken while laptops go on reporting to another collector on it", async () => {
    const working = await startTestServer({ dataDir: folder });
    const looking = await startTestServer({ dataDir: folder });
    const laptops = await Promise.all(Array.from({ length: 3 }, () => working.laptop()));
    const over = new AbortController();
    const accepted: number[] = [];
    const load = laptops.map(async (laptop, index) => {
      for (let count = 0; !over.signal.aborted; count += 1) {
        expect((await laptop.report([kvmAttached(`usb-${count}`)])).status).toBe(200);
        accepted[index] = count + 1;
        await setImmediate();
      }
    });
    // After the end of a chain was read and before its reports are, every laptop reports once more.
    const meanwhile = async (): Promise<void> => {
      const before = [...accepted];
      while (laptops.some((_, index) => (accepted[index] ?? 0) <= (before[index] ?? 0))) await setImmediate();
    };

    const { store } = looking.server.storage;
    const verdicts = await Array.fromAsync(
      verifyStore(
        {
          ...withAfterHead(store, meanwhile),
          snapshot: (work) => store.snapshot((instant) => work(withAfterHead(instant, meanwhile))),
        },
        createVerifier(looking.server.collector.publicJwk),
      ),
    );
    over.abort();
    await Promise.all(load);

    expect(verdicts.map(({ verdict, otherFaults }) => [verdict, otherFaults])).toEqual(
      laptops.map(() => ["intact", []]),
    );
    expect(verdicts.at(-1)?.reports).toBeGreaterThanOrEqual(2);
  });
});

describe("a restart", () => {
  it("keeps devices, chains, alerts, history and keys, and the laptop goes on reporting", async () => {
    const before = await startTestServer({ dataDir: folder });
    const laptop = await before.laptop();
    const first = await laptop.report([kvmAttached()]);
    const alertsBefore = (await before.server.app.inject("/v1/alerts")).json();
    await before.server.close();

    const after = await startTestServer({ dataDir: folder });
    const answer = await after.server.app.inject({
      method: "POST",
      url: "/v1/reports",
      payload: laptop.seal([remoteTool()]) as object,
    });

    expect(after.server.collector).toEqual(before.server.collector);
    expect(after.server.agentConfig("https://collector.example.com")).toEqual(
      before.server.agentConfig("https://collector.example.com"),
    );
    expect(answer.statusCode).toBe(200);
    const [alert] = (await after.server.app.inject("/v1/alerts")).json().alerts;
    expect(alert).toMatchObject({
      id: alertsBefore.alerts[0].id,
      rules: ["kvm-hardware-attached", "remote-tool-unapproved"],
    });
    expect(first.status).toBe(200);
    expect(await verdictsOf(after)).toMatchObject([{ verdict: "intact", reports: 2, receipted: 2 }]);
    await after.server.close();
  });

  it.each(["collector-key.json", "company-key.json"])(
    "makes no new key beside an old store when %s is gone",
    async (name) => {
      await (await startTestServer({ dataDir: folder })).server.close();
      fs.rmSync(path.join(folder, name));

      await expect(startTestServer({ dataDir: folder })).rejects.toThrow(`${name}: (file): is missing beside a store`);
      expect(fs.existsSync(path.join(folder, name))).toBe(false);
    },
  );

  it.each([
    ["collector-key.json", () => generatePrivateJwk()],
    ["company-key.json", () => ({ key: randomToken(32), from: "2026-03-01" })],
  ] as const)("refuses a store that was made with another %s", async (name, makeKey) => {
    await (await startTestServer({ dataDir: folder })).server.close();
    fs.writeFileSync(path.join(folder, name), JSON.stringify(makeKey()));

    await expect(startTestServer({ dataDir: folder })).rejects.toThrow(
      `${name}: (file): is not the key that the store was made with`,
    );
  });

  it("names a damaged key file", async () => {
    fs.writeFileSync(path.join(folder, "collector-key.json"), '{"kty":"OKP"}');

    await expect(startTestServer({ dataDir: folder })).rejects.toThrow(/collector-key\.json: /u);
  });
});

describe("a batch with a report that breaks", () => {
  it("commits all the others and loses nothing of them", async () => {
    const test = await startTestServer();
    const laptops: FakeLaptop[] = [];
    for (let index = 0; index < 5; index += 1) laptops.push(await test.laptop());
    const broken = laptops[2]?.id ?? "";
    const { transaction } = test.server.storage;
    const storage = test.server.storage as { transaction: typeof transaction };
    storage.transaction = (work) =>
      transaction(async (store) =>
        work({
          ...store,
          reports: {
            ...store.reports,
            extend: (reports) =>
              reports.some(({ deviceId }) => deviceId === broken)
                ? Promise.reject(new Error("a bug"))
                : store.reports.extend(reports),
          },
        }),
      );

    const answers = await Promise.all(laptops.map((laptop) => laptop.report([kvmAttached()])));

    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 500, 200, 200]);
    expect(answers[2]?.body.code).toBe("internal");
    const kept = new Map((await verdictsOf(test)).map((one) => [one.deviceId, one.reports]));
    expect(laptops.map((laptop) => kept.get(laptop.id))).toEqual([1, 1, 0, 1, 1]);
    expect((await test.server.app.inject("/v1/alerts")).json().alerts).toHaveLength(4);
  });
});

interface Damage {
  readonly name: string;
  readonly sql: string;
  readonly found: RegExp;
}

const FLIP = (column: string) =>
  `substr(${column}, 1, 40) || (CASE substr(${column}, 41, 1) WHEN 'A' THEN 'B' ELSE 'A' END) || substr(${column}, 42)`;

const DAMAGES: readonly Damage[] = [
  {
    name: "a report's payload",
    sql: `UPDATE report SET payload = ${FLIP("payload")} WHERE sequence = 2`,
    found: /"sequence":2,"fault":"report_(?:signature|unreadable)"/u,
  },
  {
    name: "a report's signature",
    sql: `UPDATE report SET signature = ${FLIP("signature")} WHERE sequence = 2`,
    found: /"sequence":2,"fault":"report_signature"/u,
  },
  {
    name: "a receipt",
    sql: `UPDATE report SET receipt_payload = ${FLIP("receipt_payload")} WHERE sequence = 2`,
    found: /"sequence":2,"fault":"receipt_/u,
  },
  {
    name: "the time beside a receipt",
    sql: "UPDATE report SET received_at = received_at + 1 WHERE sequence = 2",
    found: /report 2: the stored time/u,
  },
  {
    name: "the hash beside a report",
    sql: "UPDATE report SET report_hash = 'x' WHERE sequence = 2",
    found: /report 2: the stored hash/u,
  },
  {
    name: "a disclosed statement",
    sql: `UPDATE disclosure SET statement = replace(statement, 'PiKVM', 'Mouse')`,
    found: /"sequence":1,"fault":"commitment","index":0/u,
  },
  {
    name: "a statement until it is no JSON",
    sql: "UPDATE disclosure SET statement = '{'",
    found: /"fault":"commitment"/u,
  },
  {
    name: "a statement without a tombstone",
    sql: "UPDATE disclosure SET statement = NULL, salt = NULL",
    found: /disclosure 0 is gone and no tombstone says so/u,
  },
  {
    name: "the last report, which is removed",
    sql: "DELETE FROM report WHERE sequence = 3",
    found: /reports after 2 are missing; 3 were accepted/u,
  },
  {
    name: "a report in the middle, which is removed",
    sql: "DELETE FROM report WHERE sequence = 2",
    found: /"fault":"sequence"/u,
  },
  {
    name: "the end of the chain",
    sql: "UPDATE chain_head SET sequence = 2",
    found: /the kept end of the chain is not the end of the reports/u,
  },
  { name: "the access log", sql: "UPDATE audit_entry SET actor = 'nobody'", found: /access log entry 1/u },
  { name: "the access log, which is removed", sql: "DELETE FROM audit_entry", found: /access log entry 1/u },
  {
    name: "the access log, which begins anew",
    sql: `DELETE FROM audit_entry; UPDATE chain_head SET audit_position = 0, audit_head = '${AUDIT_GENESIS}'`,
    found: /report 3: its receipt names an access log entry that is gone/u,
  },
  {
    name: "the place under which a statement is found",
    sql: "UPDATE disclosure SET place = 'x'",
    found: /report 1: disclosure 0 is stored under another place/u,
  },
  {
    name: "a signal as the rules see it",
    sql: "UPDATE device_state SET payload = replace(payload, 'PiKVM', 'Mouse')",
    found: /state of kvm_usb usb-1: is not what was reported/u,
  },
  {
    name: "a signal, which is removed",
    sql: "DELETE FROM device_state",
    found: /state: kvm_usb usb-1 was reported and is not there/u,
  },
  {
    name: "a signal, which is said to have ended",
    sql: "UPDATE device_state SET cleared_at = last_observed_at, cleared_received_at = 1",
    found: /state: kvm_usb usb-1 was reported and is not there/u,
  },
  {
    name: "a signal that nobody reported",
    sql: "INSERT INTO device_state SELECT device_id, 'x', commitment, kind, 'usb-9', payload, section, reason, first_observed_at, last_observed_at, received_at, report_hash, cleared_at, cleared_received_at FROM device_state",
    found: /state of kvm_usb usb-9: no report says that it stands/u,
  },
  {
    name: "the digest of the state",
    sql: "UPDATE chain_head SET state_digest = 'x'",
    found: /state: its digest is not/u,
  },
  { name: "a device, whose row is removed", sql: "DELETE FROM device", found: /the device has no chain/u },
  { name: "the device's key", sql: "UPDATE device SET public_key = '{'", found: /a row cannot be read/u },
];

describe("verification", () => {
  it.each(DAMAGES)("finds and names damage to $name", async ({ sql, found }) => {
    const test = await startTestServer();
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    await laptop.report();
    await test.server.app.inject(`/v1/devices/${laptop.id}`);
    await laptop.report();
    expect((await verdictsOf(test))[0]?.verdict).toBe("intact");

    await test.sql(...sql.split("; "));

    const [verdict] = await verdictsOf(test);
    expect(verdict?.verdict).toBe("broken");
    expect(JSON.stringify(verdict)).toMatch(found);
  });
});

describe("erasure", () => {
  it("removes every trace of a signal and leaves the rest provable", async () => {
    const test = await startTestServer();
    const laptop = await test.laptop();
    await laptop.report([kvmAttached("usb-1", "Telltale name"), remoteTool()]);
    await laptop.report([kvmAttached("usb-1", "Telltale name two")]);
    const [alert] = (await test.server.app.inject("/v1/alerts")).json().alerts;
    await test.server.app.inject({
      method: "POST",
      url: `/v1/alerts/${alert.id}/actions`,
      payload: { action: "close", disposition: "benign", reason: "mistake" },
    });

    const erased = await test.server.services.erasure.eraseSignal(
      { deviceId: laptop.id, kind: "kvm_usb", key: "usb-1", reason: "asked for by the employee" },
      { name: "dpo" },
    );

    expect(erased).toBe(2);
    expect(await verdictsOf(test)).toMatchObject([{ verdict: "erased", erased: 2, faults: [], otherFaults: [] }]);
    const tables = ["device_state", "disclosure", "finding", "alert", "alert_finding", "alert_event", "observable"];
    let dump = "";
    for (const table of tables) dump += JSON.stringify(await test.sql(`SELECT * FROM ${table}`));
    expect(dump).not.toContain("Telltale");
    expect(dump).not.toContain("usb-1");
    expect((await test.server.app.inject(`/v1/alerts/${alert.id}`)).json().history.at(-1)).toMatchObject({
      kind: "finding_erased",
      actor: "dpo",
    });
    expect((await test.server.app.inject(`/v1/devices/${laptop.id}`)).json()).toMatchObject({
      findings: [{ rule: "remote-tool-unapproved" }],
    });
  });

  it("does not disturb the state that laptop and server agree on", async () => {
    const test = await startTestServer();
    const laptop = await test.laptop();
    await laptop.report([kvmAttached(), remoteTool()]);
    await test.server.services.erasure.eraseSignal(
      { deviceId: laptop.id, kind: "kvm_usb", key: "usb-1", reason: "asked for" },
      { name: "dpo" },
    );

    const answers = [await laptop.report(), await laptop.report([cleared("kvm_usb", "usb-1")])];

    expect(answers.map((answer) => [answer.status, answer.body.needFull])).toEqual([
      [200, false],
      [200, false],
    ]);
  });

  it("of what is not kept says so", async () => {
    const test = await startTestServer();
    const laptop = await test.laptop();

    await expect(
      test.server.services.erasure.eraseSignal(
        { deviceId: laptop.id, kind: "kvm_usb", key: "none", reason: "asked for" },
        { name: "dpo" },
      ),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});
