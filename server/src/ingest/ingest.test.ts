import { createSigner, generatePrivateJwk, open, seal, sha256 } from "@clearseat/proof";
import { ReceiptPayload } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { AUDIT_GENESIS } from "../audit/audit-chain.ts";
import type { Answer, FakeLaptop, ReportBody } from "../testing/fake-laptop.ts";
import { couldNotLook, kvmAttached, remoteTool } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;
let laptop: FakeLaptop;

beforeEach(async () => {
  test = await startTestServer();
  laptop = await test.laptop();
});

function receiptOf(answer: Answer): ReceiptPayload {
  const { signer } = { signer: test.server.collector };
  const receipt = answer.body.receipt;
  if (receipt === undefined) throw new Error(`no receipt: ${JSON.stringify(answer.body)}`);
  const payload: unknown = JSON.parse(Buffer.from(receipt.payload, "base64url").toString("utf8"));
  expect(signer.id).toHaveLength(43);
  return ReceiptPayload.parse(payload);
}

describe("an accepted report", () => {
  it("gets a countersignature over its hash that verifies with the collector's key", async () => {
    const body = laptop.seal([kvmAttached()]);

    const answer = await laptop.send(body);

    expect(answer.status).toBe(200);
    const { createVerifier } = await import("@clearseat/proof");
    const opened = open(answer.body.receipt as never, {
      typ: "receipt",
      aud: test.server.collector.id,
      verifier: createVerifier(test.server.collector.publicJwk),
    });
    expect(opened.ok).toBe(true);
    expect(receiptOf(answer)).toMatchObject({
      deviceId: laptop.id,
      sequence: 1,
      reportHash: laptop.head,
      receivedAt: "2026-03-02T14:00:00Z",
      previousReceipt: laptop.origin,
    });
  });

  it("chains each receipt to the one before", async () => {
    const first = await laptop.report();
    const second = await laptop.report();

    const { receipt } = first.body;
    expect(receiptOf(second).previousReceipt).toBe(
      sha256(`${receipt?.protected}.${receipt?.payload}.${receipt?.signature}`),
    );
  });

  it("says that nobody looked until somebody does, and then moves the head of the access log", async () => {
    const before = receiptOf(await laptop.report()).auditHead;
    await test.server.app.inject({ url: `/v1/devices/${laptop.id}` });
    const after = receiptOf(await laptop.report()).auditHead;

    expect(before).toBe(AUDIT_GENESIS);
    expect(after).not.toBe(AUDIT_GENESIS);
    expect(
      (await test.server.storage.store.audit.entries(laptop.id)).map((entry) => [
        entry.actor,
        entry.action,
        entry.hash,
      ]),
    ).toEqual([["local operator", "device_read", after]]);
  });

  it("shows in the device's state: signals, gaps and what was cleared", async () => {
    await laptop.report([kvmAttached(), remoteTool(), couldNotLook()]);
    await laptop.report([{ says: "cleared", kind: "remote_tool", key: "anydesk", observedAt: "2026-03-02T14:30:00Z" }]);

    const device = (await test.server.app.inject({ url: `/v1/devices/${laptop.id}` })).json();

    expect(device.signals.map((signal: { kind: string }) => signal.kind)).toEqual(["kvm_usb"]);
    expect(device.gaps).toEqual([{ kind: "kvm_usb", reason: "denied", section: "usb" }]);
  });

  it("asks for a full report when the states differ, and takes the full one as the whole truth", async () => {
    await laptop.report([kvmAttached(), remoteTool()]);
    const differing = await laptop.report([], { payload: { stateDigest: sha256("something else") } });
    laptop.state = new Map();
    const full = await laptop.report([remoteTool()], { full: true });
    const device = (await test.server.app.inject({ url: `/v1/devices/${laptop.id}` })).json();

    expect(differing.body.needFull).toBe(true);
    expect(full.body.needFull).toBe(false);
    expect(device.signals.map((signal: { kind: string }) => signal.kind)).toEqual(["remote_tool"]);
  });

  it("agrees with the device about the state through changes, gaps and clearings", async () => {
    const answers = [
      await laptop.report([kvmAttached(), couldNotLook()]),
      await laptop.report([
        kvmAttached("usb-1", "other product"),
        {
          says: "gap_closed",
          gap: { kind: "kvm_usb", reason: "denied", section: "usb" },
          observedAt: "2026-03-02T14:10:00Z",
        },
      ]),
      await laptop.report([{ says: "cleared", kind: "kvm_usb", key: "usb-1", observedAt: "2026-03-02T14:20:00Z" }]),
      await laptop.report(),
    ];

    expect(answers.map((answer) => [answer.status, answer.body.needFull])).toEqual(
      Array.from({ length: 4 }, () => [200, false]),
    );
  });
});

describe("the same report again", () => {
  it("gets its first receipt and changes nothing", async () => {
    const body = laptop.seal([kvmAttached()]);
    const first = await laptop.send(body);
    test.clock.advance(60_000);

    const second = await laptop.send(body);

    expect(second).toMatchObject({ status: 200, body: { receipt: first.body.receipt } });
    expect(await test.server.storage.store.reports.linksAfter(laptop.id, 0, 10)).toHaveLength(1);
  });

  it("is recognized when both copies arrive together", async () => {
    const body = laptop.seal([kvmAttached()]);

    const [first, second] = await Promise.all([laptop.send(body), laptop.send(body)]);

    expect(first.body.receipt).toEqual(second.body.receipt);
    expect((await test.server.app.inject({ url: "/v1/alerts" })).json().alerts).toHaveLength(1);
  });
});

describe("a report that contradicts the chain", () => {
  it("under an accepted sequence is refused, kept as evidence and never acknowledged", async () => {
    await laptop.report();
    await laptop.report();
    laptop.sequence = 1;

    const answer = await laptop.report([remoteTool()]);

    expect(answer).toMatchObject({ status: 409, body: { code: "chain_forked", field: "report.payload.sequence" } });
    expect(answer.body.receipt).toBeUndefined();
    expect(await test.server.storage.store.evidence.of(laptop.id)).toMatchObject([
      { kind: "forked_sequence", sequence: 2, reportHash: laptop.head },
    ]);
    const device = (await test.server.app.inject({ url: `/v1/devices/${laptop.id}` })).json();
    expect(device.findings).toMatchObject([{ rule: "forked-chain" }]);
  });

  it("with another predecessor is a fork too", async () => {
    await laptop.report();

    const answer = await laptop.report([], { payload: { previousHash: sha256("another history") } });

    expect(answer).toMatchObject({ status: 409, body: { code: "chain_forked" } });
  });

  it("sent twice is one piece of evidence", async () => {
    await laptop.report();
    laptop.sequence = 0;
    const body = laptop.seal([remoteTool()]);

    await laptop.send(body);
    await laptop.send(body);

    expect(await test.server.storage.store.evidence.count(laptop.id)).toBe(1);
  });

  it("after a hole in the sequence is told which was the last accepted one", async () => {
    await laptop.report();
    const head = laptop.head;
    laptop.seal();

    const answer = await laptop.report();

    expect(answer).toMatchObject({ status: 409, body: { code: "chain_gap", lastSequence: 1, lastHash: head } });
    expect(await test.server.storage.store.evidence.count(laptop.id)).toBe(0);
  });
});

interface BadInput {
  readonly name: string;
  readonly make: (laptop: FakeLaptop, body: ReportBody) => unknown;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
}

const stranger = createSigner(generatePrivateJwk());

function reseal(
  from: FakeLaptop,
  payload: unknown,
  changes: { readonly typ?: "report" | "enroll"; readonly aud?: string } = {},
): unknown {
  return {
    report: seal(payload, { typ: changes.typ ?? "report", aud: changes.aud ?? from.audience, signer: from.signer }),
    disclosures: [],
  };
}

const BAD_INPUTS: readonly BadInput[] = [
  { name: "nothing but a number", make: () => 7, status: 400, code: "malformed_message", field: "body" },
  { name: "an empty object", make: () => ({}), status: 400, code: "malformed_message", field: "report" },
  { name: "a list", make: () => [], status: 400, code: "malformed_message", field: "body" },
  {
    name: "disclosures that are no list",
    make: (_, body) => ({ ...body, disclosures: {} }),
    status: 400,
    code: "malformed_message",
    field: "disclosures",
  },
  {
    name: "a field nobody declared",
    make: (_, body) => ({ ...body, extra: 1 }),
    status: 400,
    code: "malformed_message",
    field: "extra",
  },
  {
    name: "a header that is no JSON",
    make: (_, body) => ({ ...body, report: { ...body.report, protected: "AAAA" } }),
    status: 400,
    code: "malformed_message",
    field: "report.protected",
  },
  {
    name: "a signature that is no base64url",
    make: (_, body) => ({ ...body, report: { ...body.report, signature: "%%%" } }),
    status: 400,
    code: "malformed_message",
    field: "report.signature",
  },
  {
    name: "an enrollment sent as a report",
    make: (from) => reseal(from, {}, { typ: "enroll" }),
    status: 400,
    code: "malformed_message",
    field: "report.protected.typ",
  },
  {
    name: "a report for another collector",
    make: (from) => reseal(from, {}, { aud: sha256("another collector") }),
    status: 401,
    code: "wrong_audience",
    field: "report.protected.aud",
  },
  {
    name: "a key that is not enrolled",
    make: (from) => from.seal([], { signer: stranger }),
    status: 401,
    code: "unknown_device",
    field: "report.protected.kid",
  },
  {
    name: "a signature of something else",
    make: (_, body) => ({ ...body, report: { ...body.report, signature: "A".repeat(86) } }),
    status: 401,
    code: "signature_invalid",
    field: "report.signature",
  },
  {
    name: "a payload without version",
    make: (from) => reseal(from, { sequence: 1 }),
    status: 400,
    code: "malformed_message",
    field: "report.payload.version",
  },
  {
    name: "a sequence of zero",
    make: (from) => from.seal([], { payload: { sequence: 0 } }),
    status: 400,
    code: "malformed_message",
    field: "report.payload.sequence",
  },
  {
    name: "a time that is none",
    make: (from) => from.seal([], { payload: { observedAt: "yesterday" } }),
    status: 400,
    code: "malformed_message",
    field: "report.payload.observedAt",
  },
  {
    name: "a signal kind that does not exist",
    make: (_, body) => ({
      ...body,
      disclosures: [{ salt: "A".repeat(22), statement: { says: "is", signal: { kind: "keystrokes" } } }],
    }),
    status: 400,
    code: "malformed_message",
    field: "disclosures[0].statement.signal.kind",
  },
  {
    name: "a disclosure that was changed",
    make: (from) => {
      const body = from.seal([kvmAttached()]);
      return { ...body, disclosures: body.disclosures.map((one) => ({ ...one, salt: "A".repeat(22) })) };
    },
    status: 400,
    code: "commitment_mismatch",
    field: "disclosures[0]",
  },
  {
    name: "a disclosure that was left out",
    make: (from) => ({ ...from.seal([kvmAttached()]), disclosures: [] }),
    status: 400,
    code: "commitment_mismatch",
    field: "disclosures",
  },
];

describe("bad input", () => {
  it.each(BAD_INPUTS)("$name gets $status $code and changes nothing", async ({ make, status, code, field }) => {
    const answer = await laptop.send(make(laptop, laptop.seal()));

    expect(answer).toMatchObject({ status, body: { code, ...(field === undefined ? {} : { field }) } });
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(JSON.stringify(answer.body)).not.toMatch(/\.ts|node_modules|at /u);
    expect((await test.server.storage.store.reports.head(laptop.id))?.sequence).toBe(0);
  });

  it.each([
    [
      "text that is no JSON",
      { payload: "{", headers: { "content-type": "application/json" } },
      400,
      "malformed_message",
    ],
    ["nothing at all", { payload: "", headers: { "content-type": "application/json" } }, 400, "malformed_message"],
    [
      "another content type",
      { payload: "report", headers: { "content-type": "text/plain" } },
      400,
      "malformed_message",
    ],
    [
      "a prototype in disguise",
      { payload: '{"__proto__": {"report": 1}}', headers: { "content-type": "application/json" } },
      400,
      "malformed_message",
    ],
    [
      "more than the server takes",
      { payload: JSON.stringify({ report: "x".repeat(2_100_000) }), headers: { "content-type": "application/json" } },
      413,
      "too_large",
    ],
  ])("%s is refused", async (_name, request, status, code) => {
    const response = await test.server.app.inject({ method: "POST", url: "/v1/reports", ...request });

    expect([response.statusCode, response.json().code]).toEqual([status, code]);
  });
});

describe("a report of a newer version", () => {
  it("is kept unread for the time set, once, and answered with 202", async () => {
    const payload = { version: 2, whatever: ["a newer agent says"] };
    const body = { ...(reseal(laptop, payload) as object), newField: true, disclosures: [{ odd: 1 }] };

    const answers = [await laptop.send(body), await laptop.send(body)];

    expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual([
      [202, "unsupported_version"],
      [202, "unsupported_version"],
    ]);
    expect(await test.server.storage.store.quarantine.bytes(laptop.id)).toBe(JSON.stringify(body).length);
    expect((await test.server.storage.store.reports.head(laptop.id))?.sequence).toBe(0);
  });

  it("is not believed without a signature", async () => {
    const body = reseal(laptop, { version: 2 }) as ReportBody;

    const answer = await laptop.send({ ...body, report: { ...body.report, signature: "A".repeat(86) } });

    expect([answer.status, await test.server.storage.store.quarantine.bytes(laptop.id)]).toEqual([401, 0]);
  });

  it("is gone when its time is over", async () => {
    await laptop.send(reseal(laptop, { version: 9 }));
    test.clock.advance(31 * 86_400_000);

    await test.server.services.jobs.runDue();

    expect(await test.server.storage.store.quarantine.bytes(laptop.id)).toBe(0);
  });
});

describe("reports that arrive together", () => {
  it("are each accepted once, and a bad one among them harms no other", async () => {
    const laptops = [];
    for (let index = 0; index < 40; index += 1) laptops.push(await test.laptop());
    const bodies = laptops.map((one) => one.seal([kvmAttached()]));
    const forged = { ...bodies[7], report: { ...bodies[7]?.report, signature: "A".repeat(86) } };

    const answers = await Promise.all(bodies.map((body, index) => laptop.send(index === 7 ? forged : body)));

    expect(answers.map((answer) => answer.status)).toEqual(bodies.map((_, index) => (index === 7 ? 401 : 200)));
    expect((await test.server.app.inject({ url: "/v1/alerts?limit=100" })).json().alerts).toHaveLength(39);
  });
});
