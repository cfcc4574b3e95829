import { join } from "node:path";
import { buildServer } from "@clearseat/server";
import { ManualClock } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { BenchDevice } from "./bench-device.ts";
import { COMPANY_TOOL, statementsOfLaptop } from "./fleet-statements.ts";
import { multiplyFleet } from "./multiply-fleet.ts";
import { makeWorkFolder } from "./work-folder.ts";

const NOW_MS = Date.UTC(2026, 2, 2, 14);
const TOOL_VALUE = `${COMPANY_TOOL.tool} ${COMPANY_TOOL.instance}`;

function openServer(dataDir: string) {
  return buildServer({ dataDir, clock: new ManualClock(NOW_MS), settings: { requireApproval: false } });
}

describe("a multiplied fleet", () => {
  it("is a fleet of laptops with homes of their own that all have the company's tool, and the real one still reports", async () => {
    using folder = makeWorkFolder();
    const first = await openServer(folder.path);
    const { secret } = await first.services.secrets.create();
    const device = new BenchDevice("FLEET-0", first.collector.id, NOW_MS);
    const enrolled = await first.app.inject({ method: "POST", url: "/v1/enroll", payload: device.enrollment(secret) });
    expect(enrolled.statusCode).toBe(200);
    await first.services.ingest.ingest(device.report(statementsOfLaptop(0, device.serial, COMPANY_TOOL.instance)));
    await first.close();

    multiplyFleet(join(folder.path, "clearseat.sqlite"), { times: 5, sharedByAll: TOOL_VALUE });

    const server = await openServer(folder.path);
    try {
      const { store } = server.storage;
      expect((await store.devices.countByStatus()).get("active")).toBe(5);
      expect(await store.fleet.holders({ kind: "tool_instance", value: TOOL_VALUE }, 10)).toHaveLength(5);
      const own = (await store.fleet.heldBy(device.signer.kid)).filter(({ value }) => value !== TOOL_VALUE);
      expect(own.map(({ kind }) => kind).sort()).toEqual(["monitor_serial"]);
      for (const observable of own) expect(await store.fleet.holders(observable, 10)).toEqual([device.signer.kid]);
      expect(await server.services.ingest.ingest(device.report())).toMatchObject({ needFull: false });
    } finally {
      await server.close();
    }
  });
});
