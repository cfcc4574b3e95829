import type { Alert, Statement } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { SAMPLE_AT } from "../testing/sample-statements.ts";
import { startTestServer } from "../testing/test-server.ts";

const DIRECTORY = [
  { assignee: "ana@example.com", deviceSerial: "SN-1" },
  { assignee: "bob@example.com", deviceSerial: "SN-2" },
];

/** Somebody at this address used the laptop, and nobody had to let them in. */
function session(entryId: string, peer = "203.0.113.9"): Statement {
  return {
    says: "is",
    signal: {
      kind: "remote_session",
      key: `${entryId}@${SAMPLE_AT}`,
      observedAt: SAMPLE_AT,
      payload: { entryId, matchedOn: ["log"], since: SAMPLE_AT, unattended: true, peer, instance: null, active: false },
    },
  };
}

/** The rules in the open alerts of two people's laptops that report one session each. */
async function rulesAfter(first: Statement, second: Statement, approved: readonly string[] = []): Promise<string[][]> {
  const test = await startTestServer({ settings: { approvedTools: approved.map((tool) => ({ tool })) } });
  await test.server.services.directory.import(DIRECTORY);
  const [ana, bob] = [await test.laptop(), await test.laptop()];
  await ana.report([first]);
  await bob.report([second]);
  const { alerts } = (await test.server.app.inject("/v1/alerts")).json<{ alerts: Alert[] }>();
  return [ana, bob].map((laptop) =>
    alerts.filter(({ subject }) => subject.devices.includes(laptop.id)).flatMap(({ rules }) => rules),
  );
}

describe("one operator behind two people's laptops", () => {
  it("shows on both, though the tools differ", async () => {
    expect(await rulesAfter(session("anydesk"), session("teamviewer"))).toEqual([
      ["operator-shared", "remote-session-unapproved"],
      ["operator-shared", "remote-session-unapproved"],
    ]);
  });

  it("is not the help desk, which comes to the one with the company's tool and to the other with another", async () => {
    expect(await rulesAfter(session("anydesk"), session("teamviewer"), ["anydesk"])).toEqual([
      [],
      ["remote-session-unapproved"],
    ]);
  });

  it("is not a machine with the same inner address in two homes", async () => {
    const inner = "192.168.1.40";

    expect(await rulesAfter(session("anydesk", inner), session("anydesk", inner))).toEqual([
      ["remote-session-unapproved"],
      ["remote-session-unapproved"],
    ]);
  });
});
