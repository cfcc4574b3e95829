import { canonicalize, createSigner, generatePrivateJwk, seal, sha256 } from "@clearseat/proof";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FakeLaptop, type ReportBody } from "../../server/src/testing/fake-laptop.ts";
import { kvmAttached, SAMPLE_AT } from "../../server/src/testing/sample-statements.ts";
import { expectSound } from "./support/expect-sound.ts";
import { codeOf, type RawAnswer } from "./support/raw-connection.ts";
import { startWireCollector, type WireCollector } from "./support/wire-collector.ts";

let collector: WireCollector;
let laptop: FakeLaptop;
let other: FakeLaptop;
let accepted = 0;

beforeAll(async () => {
  collector = await startWireCollector();
  laptop = await collector.laptop();
  other = await collector.laptop();
});

afterAll(() => collector.server.close());

function expectAllSound(): Promise<void> {
  return expectSound(
    collector,
    new Map([
      [laptop, accepted],
      [other, 0],
    ]),
  );
}

function toText(value: unknown): string {
  return Buffer.from(canonicalize(value)).toString("base64url");
}

function headerOf(body: ReportBody): Record<string, unknown> {
  return JSON.parse(Buffer.from(body.report.protected, "base64url").toString("utf8")) as Record<string, unknown>;
}

function withHeader(body: ReportBody, change: object): ReportBody {
  return { ...body, report: { ...body.report, protected: toText({ ...headerOf(body), ...change }) } };
}

function withReport(body: ReportBody, change: object): ReportBody {
  return { ...body, report: { ...body.report, ...change } };
}

/** The laptop's next report, spoiled; the laptop forgets that it made it. */
async function sendSpoiled(spoil: (body: ReportBody) => unknown): Promise<RawAnswer> {
  const { sequence, head, state } = laptop;
  const spoiled = spoil(laptop.seal([kvmAttached()]));
  Object.assign(laptop, { sequence, head, state });
  return collector.post("/v1/reports", spoiled);
}

const stranger = createSigner(generatePrivateJwk());
const hardware = createSigner(generatePrivateJwk("ES256"));

describe("a forged report", { timeout: 60_000 }, () => {
  it.each<[string, (body: ReportBody) => unknown, number, string]>([
    [
      "of another enrolled device's key under this device's name",
      (body) => ({
        ...body,
        report: seal(JSON.parse(Buffer.from(body.report.payload, "base64url").toString()), {
          typ: "report",
          aud: collector.server.collector.id,
          signer: { ...other.signer, kid: laptop.id },
        }),
      }),
      401,
      "signature_invalid",
    ],
    ["of a stranger's key", () => laptop.seal([], { signer: stranger }), 401, "unknown_device"],
    [
      "of a stranger's key under this device's name",
      (body) => ({
        ...body,
        report: seal(
          {},
          { typ: "report", aud: collector.server.collector.id, signer: { ...stranger, kid: laptop.id } },
        ),
      }),
      401,
      "signature_invalid",
    ],
    [
      "of another kind of key under this device's name",
      (body) => ({
        ...body,
        report: seal(
          {},
          { typ: "report", aud: collector.server.collector.id, signer: { ...hardware, kid: laptop.id } },
        ),
      }),
      401,
      "signature_invalid",
    ],
    ["that asks for no algorithm", (body) => withHeader(body, { alg: "none" }), 400, "malformed_message"],
    [
      "that asks for no algorithm and has no signature",
      (body) => withReport(withHeader(body, { alg: "none" }), { signature: "" }),
      400,
      "malformed_message",
    ],
    [
      "that takes the public key for a shared secret",
      (body) => withHeader(body, { alg: "HS256" }),
      400,
      "malformed_message",
    ],
    ["that names the other algorithm", (body) => withHeader(body, { alg: "ES256" }), 401, "signature_invalid"],
    ["that names the other device", (body) => withHeader(body, { kid: other.id }), 401, "signature_invalid"],
    ["that names nobody", (body) => withHeader(body, { kid: "A".repeat(43) }), 401, "unknown_device"],
    ["whose name is a path", (body) => withHeader(body, { kid: `../${"A".repeat(40)}` }), 400, "malformed_message"],
    ["that brings its own key", (body) => withHeader(body, { jwk: stranger.publicJwk }), 400, "malformed_message"],
    [
      "that says where to find the key",
      (body) => withHeader(body, { jku: "https://example.com/key" }),
      400,
      "malformed_message",
    ],
    ["with critical extensions", (body) => withHeader(body, { crit: ["exp"] }), 400, "malformed_message"],
    ["of another type", (body) => withHeader(body, { typ: "receipt" }), 400, "malformed_message"],
    ["for another collector", (body) => withHeader(body, { aud: sha256("another") }), 401, "wrong_audience"],
    [
      "whose header was spelled anew",
      (body) =>
        withReport(body, { protected: Buffer.from(JSON.stringify(headerOf(body), null, 1)).toString("base64url") }),
      400,
      "malformed_message",
    ],
    [
      "whose header has a key twice",
      (body) =>
        withReport(body, {
          protected: Buffer.from(`{"alg":"Ed25519",${JSON.stringify(headerOf(body)).slice(1)}`).toString("base64url"),
        }),
      400,
      "malformed_message",
    ],
    [
      "whose payload was changed",
      (body) => withReport(body, { payload: toText({ sequence: 1 }) }),
      401,
      "signature_invalid",
    ],
    [
      "whose payload is padded",
      (body) => withReport(body, { payload: `${body.report.payload}==` }),
      400,
      "malformed_message",
    ],
    [
      "whose payload is plain base64",
      (body) => withReport(body, { payload: Buffer.from("??>>").toString("base64") }),
      400,
      "malformed_message",
    ],
    [
      "whose signature has other unused bits",
      (body) =>
        withReport(body, {
          signature: body.report.signature.replace(/.$/u, (last) =>
            last === "A" ? "B" : String.fromCharCode(last.charCodeAt(0) + 1),
          ),
        }),
      401,
      "signature_invalid",
    ],
    ["whose signature is empty", (body) => withReport(body, { signature: "" }), 400, "malformed_message"],
    [
      "whose signature is all zeros",
      (body) => withReport(body, { signature: "A".repeat(86) }),
      401,
      "signature_invalid",
    ],
    [
      "with a letter that only looks like one",
      (body) => withReport(body, { signature: body.report.signature.replace(/^./u, "\u0391") }),
      400,
      "malformed_message",
    ],
    [
      "with an unprotected header",
      (body) => withReport(body, { header: { kid: laptop.id } }),
      400,
      "malformed_message",
    ],
  ])("%s is refused", async (_name, spoil, status, code) => {
    const answer = await sendSpoiled(spoil);

    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it("leaves the collector sound", async () => {
    await expectAllSound();
    expect(collector.statuses.length).toBeGreaterThan(0);
  });
});

describe("a forged enrollment", { timeout: 60_000 }, () => {
  const newcomer = createSigner(generatePrivateJwk());

  function enrollment(change: object = {}): Record<string, string> {
    const whole = laptop.enrollment("made up and long enough");
    const header = { ...headerOf({ report: whole, disclosures: [] }), ...change };
    return { ...whole, protected: toText(header) };
  }

  it.each<[string, () => unknown, number, string]>([
    ["that asks for no algorithm", () => enrollment({ alg: "none" }), 400, "malformed_message"],
    ["without its key", () => enrollment({ jwk: undefined }), 400, "malformed_message"],
    ["with somebody else's key", () => enrollment({ jwk: newcomer.publicJwk }), 401, "signature_invalid"],
    ["under somebody else's name", () => enrollment({ kid: newcomer.kid }), 401, "signature_invalid"],
    [
      "with a point that is on no curve",
      () => enrollment({ alg: "ES256", jwk: { kty: "EC", crv: "P-256", x: "A".repeat(43), y: "B".repeat(43) } }),
      400,
      "malformed_message",
    ],
    [
      "with a private key in it",
      () => enrollment({ jwk: { ...laptop.signer.publicJwk, d: "A".repeat(43) } }),
      400,
      "malformed_message",
    ],
    [
      "with a key of no bytes",
      () => enrollment({ jwk: { kty: "OKP", crv: "Ed25519", x: "A" } }),
      400,
      "malformed_message",
    ],
    ["for another collector", () => enrollment({ aud: sha256("another") }), 401, "wrong_audience"],
    ["that is a report", () => laptop.seal().report, 400, "malformed_message"],
    ["with a secret longer than any", () => laptop.enrollment("x".repeat(10_000)), 400, "malformed_message"],
    [
      "with half a character for a serial",
      () =>
        laptop.enrollment("made up and long enough", {
          hardware: { vendor: null, model: null, serial: "\ud83d", uuid: null },
        }),
      400,
      "malformed_message",
    ],
    [
      "with a secret that nobody made",
      () =>
        new FakeLaptop(collector.server, collector.clock.now(), { serial: "SN-X" }).enrollment(
          "made up and long enough",
        ),
      403,
      "enroll_secret_rejected",
    ],
  ])("%s is refused", async (_name, make, status, code) => {
    const { sequence, head, state } = laptop;
    const answer = await collector.post("/v1/enroll", make());
    Object.assign(laptop, { sequence, head, state });

    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it("a true one, sent twenty times at once, enrolls one laptop", async () => {
    const { secret } = await collector.server.services.secrets.create({ uses: 1 });
    const envelope = new FakeLaptop(collector.server, collector.clock.now(), { serial: "SN-ONE" }).enrollment(secret);
    const before = (await Array.fromAsync(listDevices())).length;

    const answers = await Promise.all(Array.from({ length: 20 }, () => collector.post("/v1/enroll", envelope)));

    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect((await Array.fromAsync(listDevices())).length).toBe(before + 1);
  });

  it("leaves the collector sound", async () => {
    await expectAllSound();
    expect(collector.statuses.length).toBeGreaterThan(0);
  });
});

async function* listDevices(): AsyncGenerator<string> {
  const { store } = collector.server.storage;
  for (
    let ids = await store.reports.chainIdsAfter("", 100);
    ids.length > 0;
    ids = await store.reports.chainIdsAfter(ids.at(-1) ?? "", 100)
  )
    yield* ids;
}

describe("operators' routes", { timeout: 60_000 }, () => {
  it.each<[string, string, unknown]>([
    ["/v1/alerts/none/actions", "{}", {}],
    ["/v1/alerts/none/actions", "an action of no shape", { action: "\u0000" }],
    ["/v1/alerts/%00/actions", "an id that is none", { action: "close" }],
    ["/v1/devices/none/approve", "a device that is not there", {}],
    [`/v1/devices/${"A".repeat(5_000)}/reject`, "an id without end", {}],
    ["/v1/devices/..%2f..%2f/approve", "a climbing id", {}],
  ])("POST %s with %s is refused and no failure", async (path, _what, body) => {
    const asOperator = await collector.post(path, body, { Host: "localhost" });
    const asStranger = await collector.post(path, body, { Host: "collector.example.com" });

    expect(asOperator.status).toBeGreaterThanOrEqual(400);
    expect(asOperator.status).toBeLessThan(500);
    expect([403, 404, 400]).toContain(asStranger.status);
  });

  it("leaves the collector sound", async () => {
    await expectAllSound();
    expect(collector.statuses.length).toBeGreaterThan(0);
  });
});

describe("what the device itself signed and no agent would", { timeout: 60_000 }, () => {
  it.each<[string, () => unknown, number, string | null]>([
    [
      "a report of a newer version, nested deeper than any program can follow",
      () =>
        `{"deep":${"[".repeat(95_000)}${"]".repeat(95_000)},${JSON.stringify(laptop.seal([], { payload: { version: 2 } })).slice(1)}`,
      202,
      "unsupported_version",
    ],
    [
      "a time before the calendar",
      () => laptop.seal([], { payload: { observedAt: "-000001-01-01T00:00:00Z" } }),
      400,
      "malformed_message",
    ],
    [
      "a leap second",
      () => laptop.seal([], { payload: { observedAt: "2016-12-31T23:59:60Z" } }),
      400,
      "malformed_message",
    ],
    [
      "a sequence beyond whole numbers",
      () => laptop.seal([], { payload: { sequence: 2 ** 53 } }),
      400,
      "malformed_message",
    ],
    ["a sequence with a fraction", () => laptop.seal([], { payload: { sequence: 1.5 } }), 400, "malformed_message"],
    ["half a character in a signal's key", () => laptop.seal([kvmAttached("usb-\ud800")]), 400, "malformed_message"],
    [
      "half a character in a product's name",
      () => laptop.seal([kvmAttached("usb-1", "Box \udc00")]),
      400,
      "malformed_message",
    ],
    [
      "more disclosures than a report may have",
      () => ({ ...laptop.seal(), disclosures: Array.from({ length: 5_001 }, () => 0) }),
      400,
      "malformed_message",
    ],
    ["a text longer than a name", () => laptop.seal([kvmAttached("usb-1", "x".repeat(201))]), 400, "malformed_message"],
  ])("%s is refused", async (_name, make, status, code) => {
    const { sequence, head, state } = laptop;
    const body = make();
    Object.assign(laptop, { sequence, head, state });

    const answer = await collector.post("/v1/reports", body);

    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it("leaves the collector sound", async () => {
    await expectAllSound();
    expect(collector.statuses.length).toBeGreaterThan(0);
  });
});

describe("replayed, forked and reordered reports", { timeout: 60_000 }, () => {
  it("the same report fifty times at once is stored once, and each copy gets the first receipt", async () => {
    const body = laptop.seal([kvmAttached()]);
    accepted += 1;

    const answers = await Promise.all(Array.from({ length: 50 }, () => collector.post("/v1/reports", body)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(
      new Set(
        answers.map((answer) => (JSON.parse(answer.body) as { receipt: { signature: string } }).receipt.signature),
      ).size,
    ).toBe(1);
    await expectAllSound();
  });

  it("an old report after a newer one gets its own receipt again and changes nothing", async () => {
    const [first, second] = [laptop.seal(), laptop.seal()];
    accepted += 2;
    const receipts = [await collector.post("/v1/reports", first), await collector.post("/v1/reports", second)];

    const again = await collector.post("/v1/reports", first);

    expect(again.status).toBe(200);
    expect((JSON.parse(again.body) as { receipt: object }).receipt).toEqual(
      (JSON.parse(receipts[0]?.body ?? "") as { receipt: object }).receipt,
    );
    await expectAllSound();
  });

  it("a report of this collector is worth nothing at another", async () => {
    const elsewhere = await startWireCollector();
    const answer = await elsewhere.post("/v1/reports", laptop.seal());
    await elsewhere.server.close();
    laptop.sequence -= 1;

    expect([answer.status, codeOf(answer)]).toEqual([401, "wrong_audience"]);
  });

  it("two contents under one sequence, sent at once by two holders of the key: one is accepted, the other is a fork", async () => {
    const { sequence, head, state } = await settle();
    const one = laptop.seal([kvmAttached("usb-2")]);
    Object.assign(laptop, { sequence, head, state });
    const two = laptop.seal([kvmAttached("usb-3")]);
    accepted += 1;

    const answers = await Promise.all([one, two].map((body) => collector.post("/v1/reports", body)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(answers.map(codeOf).filter((code) => code !== null)).toEqual(["chain_forked"]);
    await expectAllSound();
    Object.assign(laptop, answers[0]?.status === 200 ? { ...(await settle()) } : {});
  });

  it("the third before the second is told which is missing, and both are taken in order", async () => {
    const fresh = await collector.laptop();
    const [first, second, third] = [fresh.seal(), fresh.seal(), fresh.seal()];
    await collector.post("/v1/reports", first);

    const early = await collector.post("/v1/reports", third);
    const rest = [await collector.post("/v1/reports", second), await collector.post("/v1/reports", third)];

    expect([early.status, codeOf(early), (JSON.parse(early.body) as { lastSequence: number }).lastSequence]).toEqual([
      409,
      "chain_gap",
      1,
    ]);
    expect(rest.map(({ status }) => status)).toEqual([200, 200]);
    await expectSound(collector, new Map([[fresh, 3]]));
  });
});

/** The laptop's place in its chain as the collector has it. */
async function settle(): Promise<Pick<FakeLaptop, "sequence" | "head" | "state">> {
  const head = await collector.server.storage.store.reports.head(laptop.id);
  laptop.sequence = head?.sequence ?? 0;
  laptop.head = head?.reportHash ?? "";
  return { sequence: laptop.sequence, head: laptop.head, state: laptop.state };
}

describe("a laptop whose clock is off", { timeout: 60_000 }, () => {
  it.each([
    ["years behind", "1999-01-01T00:00:00Z"],
    ["years ahead", "2093-01-01T00:00:00Z"],
    ["at the calendar's beginning", "0000-01-01T00:00:00Z"],
    ["at the calendar's end", "9999-12-31T23:59:59.999Z"],
    ["on a leap day", "2024-02-29T23:59:59Z"],
    ["behind the report before", "2026-01-01T00:00:00Z"],
  ])("%s is believed about everything but the time", async (_name, observedAt) => {
    const shifted = await collector.laptop();
    const statement = { ...kvmAttached(), signal: { ...(kvmAttached() as { signal: object }).signal, observedAt } };
    const body = shifted.seal([statement as ReturnType<typeof kvmAttached>], { payload: { observedAt } });

    const answer = await collector.post("/v1/reports", body);

    expect(answer.status).toBe(200);
    const [link] = await collector.server.storage.store.reports.linksAfter(shifted.id, 0, 1);
    expect(link?.receivedAtMs).toBe(collector.clock.now());
    const device = `/v1/devices/${shifted.id}`;
    for (const url of ["/v1/alerts", "/v1/devices", device, `${device}/timeline`, `${device}/related`, "/v1/farm"]) {
      const { statusCode } = await collector.server.app.inject(url);
      expect([url, statusCode]).toEqual([url, 200]);
    }
    const { alerts } = (await collector.server.app.inject("/v1/alerts?limit=100")).json<{
      alerts: { openedAt: string; rules: string[]; subject: { devices: string[] } }[];
    }>();
    const own = alerts.filter(({ subject }) => subject.devices.includes(shifted.id));
    expect(own.map(({ openedAt }) => openedAt)).toEqual([SAMPLE_AT]);
    expect(own.flatMap(({ rules }) => rules)).toEqual(["kvm-hardware-attached"]);
    await expectSound(collector, new Map([[shifted, 1]]));
  });
});
