import { createSigner, envelopeHash, generatePrivateJwk, seal, sha256 } from "@clearseat/proof";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeLaptop } from "../testing/fake-laptop.ts";
import { remoteTool } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;

beforeEach(async () => {
  test = await startTestServer();
});

async function secretFor(
  options: Parameters<TestServer["server"]["services"]["secrets"]["create"]>[0] = {},
): Promise<string> {
  return (await test.server.services.secrets.create(options)).secret;
}

function laptopNamed(serial: string | null, uuid: string | null = `uuid-of-${serial}`): FakeLaptop {
  return new FakeLaptop(test.server, test.clock.now(), { serial, uuid });
}

describe("an enroll secret", () => {
  it("lets in as many laptops as it has uses and no more", async () => {
    const secret = await secretFor({ uses: 2 });

    const answers = [
      await laptopNamed("A").enroll(secret),
      await laptopNamed("B").enroll(secret),
      await laptopNamed("C").enroll(secret),
    ];

    expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual([
      [200, undefined],
      [200, undefined],
      [403, "enroll_secret_rejected"],
    ]);
  });

  it("is not used up by laptops that arrive together", async () => {
    const secret = await secretFor({ uses: 3 });

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => laptopNamed(`S${index}`).enroll(secret)),
    );

    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(3);
  });

  it("ends at its time", async () => {
    const secret = await secretFor({ expiresAtMs: test.clock.now() + 1_000 });
    test.clock.advance(1_000);

    expect(await laptopNamed("A").enroll(secret)).toMatchObject({
      status: 403,
      body: { code: "enroll_secret_rejected" },
    });
  });

  it("bound to a serial works for that laptop only, and once", async () => {
    const secret = await secretFor({ serial: "A", uses: 5 });

    const answers = [
      await laptopNamed("B").enroll(secret),
      await laptopNamed("A").enroll(secret),
      await laptopNamed("A").enroll(secret),
    ];

    expect(answers.map((answer) => answer.status)).toEqual([403, 200, 403]);
  });

  it("that nobody made is refused", async () => {
    expect(await laptopNamed("A").enroll("cs_this-was-never-made")).toMatchObject({
      status: 403,
      body: { code: "enroll_secret_rejected", field: "secret" },
    });
  });

  it("is nowhere in the store", async () => {
    const secret = await secretFor();
    const laptop = laptopNamed("A");
    await laptop.enroll(secret);

    const kept = [
      await test.server.storage.store.secrets.findByHash(sha256(secret)),
      await test.server.storage.store.devices.find(laptop.id),
    ];

    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(kept[0]).toMatchObject({ used: 1 });
  });
});

describe("the same key again", () => {
  it("gets the same answer without another use of the secret", async () => {
    const secret = await secretFor({ uses: 1 });
    const laptop = laptopNamed("A");

    const answers = [await laptop.enroll(secret), await laptop.enroll(secret, { requestedAt: "2026-03-02T14:05:00Z" })];

    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect((await laptop.report()).status).toBe(200);
  });

  it("after its first report keeps its chain", async () => {
    const secret = await secretFor({ uses: 1 });
    const laptop = laptopNamed("A");
    await laptop.enroll(secret);
    await laptop.report();
    const { head, origin } = laptop;

    await laptop.enroll(secret, { requestedAt: "2026-03-02T14:05:00Z" });
    laptop.head = head;

    expect((await laptop.report()).status).toBe(200);
    expect((await test.server.storage.store.devices.find(laptop.id))?.originHash).toBe(origin);
  });
});

describe("the same hardware with a new key", () => {
  it("follows the old one, which is never merged into it", async () => {
    const old = await test.laptop({ serial: "A" });
    await old.report([remoteTool()]);

    const fresh = await test.laptop({ serial: "A" });

    const devices = (await test.server.app.inject("/v1/devices")).json().devices;
    expect(
      new Set(
        devices.map(
          (device: { deviceId: string; status: string; signals: number }) =>
            `${device.deviceId} ${device.status} ${device.signals}`,
        ),
      ),
    ).toEqual(new Set([`${old.id} superseded 1`, `${fresh.id} active 0`]));
    expect((await fresh.report()).status).toBe(200);
    expect(test.events).toContainEqual({ name: "device.superseded", deviceId: old.id, successorId: fresh.id });
  });

  it("raises no alert while the old key stays silent", async () => {
    const old = await test.laptop({ serial: "A" });
    await old.report();

    const fresh = await test.laptop({ serial: "A" });
    await fresh.report();

    expect((await test.server.app.inject("/v1/alerts")).json().alerts).toEqual([]);
  });

  it("makes a later report of the old key evidence against the laptop as it is enrolled now", async () => {
    const old = await test.laptop({ serial: "A" });
    await old.report();
    const fresh = await test.laptop({ serial: "A" });

    const answer = await old.report();

    expect(answer).toMatchObject({ status: 409, body: { code: "chain_forked" } });
    expect(await test.server.storage.store.evidence.of(fresh.id)).toMatchObject([
      { kind: "superseded_key_reported", reportHash: old.head },
    ]);
    expect((await test.server.app.inject("/v1/alerts")).json().alerts).toMatchObject([
      { rules: ["forked-chain"], subject: { devices: [fresh.id] } },
    ]);
  });

  it("still answers the old key's last report with its receipt", async () => {
    const old = await test.laptop({ serial: "A" });
    const body = old.seal();
    const first = await old.send(body);
    await test.laptop({ serial: "A" });

    expect(await old.send(body)).toMatchObject({ status: 200, body: { receipt: first.body.receipt } });
  });

  it("means nothing when serial or hardware id is unknown", async () => {
    const one = await test.laptop({ serial: null, uuid: "u" });
    await test.laptop({ serial: null, uuid: "u" });

    expect((await one.report()).status).toBe(200);
  });
});

describe("a laptop that the directory does not know", () => {
  beforeEach(async () => {
    test = await startTestServer({ settings: { requireApproval: true } });
    await test.server.services.directory.import([{ assignee: "ana@example.com", deviceSerial: "KNOWN" }]);
  });

  it("waits, and may report once it is approved", async () => {
    const laptop = laptopNamed("OTHER");
    const enrolled = await laptop.enroll(await secretFor());
    const body = laptop.seal();

    const waiting = await laptop.send(body);
    const approved = await test.server.app.inject({ method: "POST", url: `/v1/devices/${laptop.id}/approve` });
    const accepted = await laptop.send(body);

    expect(enrolled.body.status).toBe("pending_approval");
    expect([waiting.status, waiting.body.code]).toEqual([403, "approval_pending"]);
    expect(approved.json()).toEqual({ deviceId: laptop.id, status: "active" });
    expect(accepted.status).toBe(200);
  });

  it("is turned away when it is rejected, and cannot be decided on twice", async () => {
    const laptop = laptopNamed("OTHER");
    await laptop.enroll(await secretFor());

    await test.server.app.inject({ method: "POST", url: `/v1/devices/${laptop.id}/reject` });
    const again = await test.server.app.inject({ method: "POST", url: `/v1/devices/${laptop.id}/approve` });

    expect(await laptop.report()).toMatchObject({ status: 403, body: { code: "device_rejected" } });
    expect([again.statusCode, again.json().code]).toEqual([409, "transition_refused"]);
  });

  it("is active at once when the directory has its serial", async () => {
    expect((await laptopNamed("KNOWN").enroll(await secretFor())).body.status).toBe("active");
  });

  it("does not push the working laptop of the same hardware out while it waits", async () => {
    await test.server.services.directory.import([{ assignee: "ana@example.com", deviceSerial: "A" }]);
    const working = await test.laptop({ serial: "A" });
    await test.server.storage.store.directory.remove("A");

    const waiting = laptopNamed("A");
    await waiting.enroll(await secretFor());

    expect((await working.report()).status).toBe(200);
    await test.server.app.inject({ method: "POST", url: `/v1/devices/${waiting.id}/approve` });
    expect((await working.report()).status).toBe(409);
  });
});

describe("a bad enrollment", () => {
  const stranger = createSigner(generatePrivateJwk());

  it.each([
    ["is no envelope", () => ({ hello: 1 }), 400, "malformed_message", "protected"],
    [
      "is of another type",
      (laptop: FakeLaptop) => seal({}, { typ: "report", aud: laptop.audience, signer: laptop.signer }),
      400,
      "malformed_message",
      "protected",
    ],
    [
      "has no key",
      (laptop: FakeLaptop) => seal({}, { typ: "enroll", aud: laptop.audience, signer: laptop.signer }),
      400,
      "malformed_message",
      "protected.jwk",
    ],
    [
      "is for another collector",
      (laptop: FakeLaptop) => seal({}, { typ: "enroll", aud: stranger.kid, signer: laptop.signer, withKey: true }),
      401,
      "wrong_audience",
      "protected.aud",
    ],
    [
      "has a short secret",
      (laptop: FakeLaptop) => laptop.enrollment("short"),
      400,
      "malformed_message",
      "payload.secret",
    ],
    [
      "says more than asked",
      (laptop: FakeLaptop) => laptop.enrollment("x".repeat(20), { locale: "en" }),
      400,
      "malformed_message",
      "payload.locale",
    ],
    [
      "is signed by another",
      (laptop: FakeLaptop) => ({ ...laptop.enrollment("x".repeat(20)), signature: "A".repeat(86) }),
      401,
      "signature_invalid",
      undefined,
    ],
  ])("that %s is refused", async (_name, make, status, code, field) => {
    const response = await test.server.app.inject({
      method: "POST",
      url: "/v1/enroll",
      payload: make(laptopNamed("A")) as object,
    });

    expect([response.statusCode, response.json().code, response.json().field]).toEqual([status, code, field]);
  });

  it("has the same origin whoever hashes it", async () => {
    const laptop = laptopNamed("A");
    const envelope = laptop.enrollment(await secretFor());
    await test.server.app.inject({ method: "POST", url: "/v1/enroll", payload: envelope });

    expect((await test.server.storage.store.devices.find(laptop.id))?.originHash).toBe(envelopeHash(envelope));
  });
});
