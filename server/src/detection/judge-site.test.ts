import type { Finding } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { sharedResidence } from "../rules/shared-residence.ts";
import { judgeCase } from "./judge.ts";
import { judgeSite } from "./judge-site.ts";
import { sampleCase, sampleHome, sampleResident, sampleStay } from "./sample-case.ts";

const ALL = ["device-one", "device-two", "device-three", "device-four"];
const OTHERS = [sampleResident(), sampleResident({ deviceId: "device-three", assignee: "cem@example.com" })];

/** What one of three in a home is found for. */
function foundOn(deviceId: string): Finding {
  const device = { deviceId, assignee: `${deviceId}@example.com` };
  const { findings } = judgeCase(sampleCase({ device, home: sampleHome(OTHERS), stays: [sampleStay()] }), [
    sharedResidence,
  ]);
  return findings[0] as Finding;
}

describe("what is found on a site", () => {
  it("is said of all who live there, and once", () => {
    const [found, ...more] = judgeSite([foundOn("device-one"), foundOn("device-four")], ALL);

    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: "shared-residence", weightTenths: 25, clearedAt: null });
    expect(found?.summary).toMatch(/^3 laptops of different people live at one site, since /u);
  });

  it("is the heaviest, since the oldest, in whatever order they come", () => {
    const light = { ...foundOn("device-one"), weightTenths: 13, firstSeenAt: "2026-01-01T00:00:00Z" };
    const heavy = foundOn("device-four");

    expect(judgeSite([light, heavy], ALL)).toEqual(judgeSite([heavy, light], ALL));
    expect(judgeSite([light, heavy], ALL)).toMatchObject([{ weightTenths: 25, firstSeenAt: "2026-01-01T00:00:00Z" }]);
  });

  it("leaves out who has left, and is nothing when nobody is left to live with", () => {
    const [found] = judgeSite([foundOn("device-one")], ["device-one", "device-two"]);

    expect(found?.summary).toMatch(/^2 laptops /u);
    expect(found?.evidence.map(({ deviceId }) => deviceId)).not.toContain("device-three");
    expect(judgeSite([foundOn("device-one")], ["device-one"])).toEqual([]);
  });

  it("is nothing where nothing of the rule stands", () => {
    const gone = { ...foundOn("device-one"), clearedAt: "2026-03-10T12:00:00Z" };

    expect(judgeSite([gone, { ...foundOn("device-one"), rule: "anti-idle" }], ALL)).toEqual([]);
    expect(judgeSite([], ALL)).toEqual([]);
  });
});
