import { seal } from "@clearseat/proof";
import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { cleared, monitor } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;
let laptop: FakeLaptop;

beforeEach(async () => {
  test = await startTestServer();
  laptop = await test.laptop();
});

function monitors(from: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const statement = monitor();
    if (statement.says === "is") statement.signal.key = `display-${from + index}`;
    return statement;
  });
}

describe("a device that says more than an honest one can", () => {
  it("is refused once more would stand than a full report can tell, and its chain goes on without that report", async () => {
    await laptop.report(monitors(0, 3_000));
    const { sequence, head, state } = laptop;

    const refused = await laptop.report(monitors(3_000, 2_001));
    Object.assign(laptop, { sequence, head, state });
    const next = await laptop.report();

    expect([refused.status, refused.body.field]).toEqual([400, "disclosures"]);
    expect([next.status, next.body.needFull]).toEqual([200, false]);
  });

  it("makes the server remember only so much of what ended", async () => {
    for (let round = 0; round < 4; round += 1) {
      await laptop.report(monitors(round * 1_000, 1_000));
      await laptop.report(
        Array.from({ length: 1_000 }, (_, index) => cleared("display", `display-${round * 1_000 + index}`)),
      );
    }

    expect(await test.server.storage.store.state.load(laptop.id)).toHaveLength(2_000);
  });

  it("cannot fill the disk with reports that this server does not read", async () => {
    const padding = "x".repeat(1_500_000);
    const statuses: number[] = [];
    for (let sequence = 1; sequence <= 13; sequence += 1) {
      const report = seal(
        { version: 2, sequence },
        { typ: "report", aud: test.server.collector.id, signer: laptop.signer },
      );
      statuses.push((await laptop.send({ report, padding })).status);
    }

    expect(statuses).toEqual([...Array.from({ length: 11 }, () => 202), 429, 429]);
  });
});
