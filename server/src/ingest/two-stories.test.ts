import { peekPayload } from "@clearseat/proof";
import { ReceiptPayload } from "@clearseat/shared";
import * as fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Answer, FakeLaptop } from "../testing/fake-laptop.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

const OPERATOR = { name: "ana" };
const SERIAL = { serial: "A" };
let test: TestServer;

beforeEach(async () => {
  test = await startTestServer();
});

/** The whole disk as it is now: the same key, the same end of the story. */
function copyOf(laptop: FakeLaptop): FakeLaptop {
  return Object.assign(Object.create(Object.getPrototypeOf(laptop) as object), laptop) as FakeLaptop;
}

/** Each reports once; what was refused is not built upon. */
async function reports(...laptops: readonly FakeLaptop[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const laptop of laptops) {
    test.clock.advance(15 * 60_000);
    laptop.nowMs = test.clock.now();
    const { sequence, head, state } = laptop;
    const answer = await laptop.report();
    if (answer.status !== 200) Object.assign(laptop, { sequence, head, state });
    answers.push(answer);
  }
  return answers;
}

/** What the rule says of one device, in tenths. */
async function weightOf({ id }: FakeLaptop): Promise<readonly number[]> {
  const { findings } = await test.server.services.devices.read(id, OPERATOR);
  return findings
    .filter(({ rule, clearedAt }) => rule === "forked-chain" && clearedAt === null)
    .map((one) => one.weightTenths);
}

const alerts = async () => (await test.server.services.alerts.list({}, OPERATOR)).alerts;

describe("a laptop whose disk was restored from a backup", () => {
  it("is refused with proof of what was accepted instead, and is context for nobody to look at", async () => {
    const laptop = await test.laptop(SERIAL);
    await reports(laptop);
    const restored = copyOf(laptop);
    await reports(laptop);
    const newest = laptop.head;

    const [answer] = await reports(restored);

    const { rivalReceipt } = answer?.body ?? {};
    expect(answer).toMatchObject({ status: 409, body: { code: "chain_forked" } });
    const proof = ReceiptPayload.parse(rivalReceipt === undefined ? null : peekPayload(rivalReceipt));
    expect(proof).toMatchObject({ deviceId: laptop.id, sequence: 2 });
    expect(proof.reportHash).toBe(newest);
    expect(await weightOf(laptop)).toEqual([7]);
    expect(await alerts()).toEqual([]);
  });

  it("comes back under a new key, and stays quiet however long it goes on", async () => {
    const laptop = await test.laptop(SERIAL);
    const restored = copyOf(laptop);
    await reports(laptop, laptop, restored);
    const fresh = await test.laptop(SERIAL);

    const answers = await reports(fresh, fresh, fresh);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await alerts()).toEqual([]);
  });

  it("may be restored once more, from the same backup", async () => {
    const laptop = await test.laptop(SERIAL);
    const restored = copyOf(laptop);
    await reports(laptop, laptop, copyOf(restored));
    const fresh = await test.laptop(SERIAL);
    await reports(fresh);

    const [answer] = await reports(copyOf(restored));
    const another = await test.laptop(SERIAL);
    await reports(another, another);

    expect(answer?.body.rivalReceipt).toBeDefined();
    expect(await weightOf(fresh)).toEqual([7]);
    expect(await alerts()).toEqual([]);
  });

  it("is told from a copy however often its disk goes back and forth", async () => {
    const act = fc.constantFrom("report", "report", "save", "restore");
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        test = await startTestServer();
        let laptop = await test.laptop(SERIAL);
        let backup = copyOf(laptop);
        for (const one of acts) {
          // Only a backup that the laptop went on after is one from which anything goes back.
          if (one === "save") {
            backup = copyOf(laptop);
            await reports(laptop);
          } else if (one === "restore") laptop = copyOf(backup);
          const [answer] = await reports(laptop);
          if (answer?.status !== 409) continue;
          expect(answer.body.rivalReceipt).toBeDefined();
          laptop = await test.laptop(SERIAL);
          await reports(laptop);
        }
        expect(await alerts()).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe("a copied key", () => {
  it("is caught at medium with the first report of the laptop that goes on beside it", async () => {
    const laptop = await test.laptop(SERIAL);
    await reports(laptop);
    const copy = copyOf(laptop);
    await reports(laptop, copy);
    const before = await alerts();

    await reports(laptop);

    expect(before).toEqual([]);
    expect(await weightOf(laptop)).toEqual([20]);
    expect(await alerts()).toMatchObject([{ severity: "medium", rules: ["forked-chain"] }]);
  });

  it("that reported first is caught when it goes on after the laptop itself was refused", async () => {
    const laptop = await test.laptop(SERIAL);
    await reports(laptop);
    const copy = copyOf(laptop);

    await reports(copy, laptop, copy);

    expect(await alerts()).toMatchObject([{ severity: "medium", subject: { devices: [laptop.id] } }]);
  });

  it("that goes on after the laptop enrolled anew is caught at once, and gets no proof to enroll by", async () => {
    const laptop = await test.laptop(SERIAL);
    const copy = copyOf(laptop);
    await reports(copy, laptop);
    const fresh = await test.laptop(SERIAL);

    const [answer] = await reports(copy);

    expect(answer).toMatchObject({ status: 409, body: { code: "chain_forked" } });
    expect(answer?.body.rivalReceipt).toBeUndefined();
    expect(await weightOf(fresh)).toEqual([20]);
    expect(await alerts()).toMatchObject([{ severity: "medium", subject: { devices: [fresh.id] } }]);
  });

  it("that took the laptop's place is caught with the laptop's next report", async () => {
    const laptop = await test.laptop(SERIAL);
    const copy = copyOf(laptop);
    await reports(laptop, copy);
    const taken = await test.laptop(SERIAL);

    await reports(taken, laptop);

    expect(await weightOf(taken)).toEqual([20]);
  });

  it("counts exactly when the accepted story goes on after the other was heard, in whatever order both report", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 2, maxLength: 10 }), async (turns) => {
        test = await startTestServer();
        const laptop = await test.laptop(SERIAL);
        const copy = copyOf(laptop);

        const answers = await reports(...turns.map((isCopy) => (isCopy ? copy : laptop)));

        const statuses = answers.map(({ status }) => status);
        const firstRefused = statuses.indexOf(409);
        const goesOn = firstRefused !== -1 && statuses.lastIndexOf(200) > firstRefused;
        expect(await weightOf(laptop)).toEqual(firstRefused === -1 ? [] : [goesOn ? 20 : 7]);
        const kept = await test.server.storage.store.evidence.count(laptop.id);
        expect(kept).toBe(statuses.filter((status) => status === 409).length);
      }),
      { numRuns: 20 },
    );
  });
});
