import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { envelopeHash } from "@clearseat/proof";
import {
  buildServer,
  createAddressData,
  createLog,
  parseSettings,
  type RunningServer,
  startServer,
} from "@clearseat/server";
import { DeviceDetail, ManualClock, MINUTE_MS, toMillis } from "@clearseat/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeLaptop } from "../../server/src/testing/fake-laptop.ts";
import { OwnProgram } from "./support/own-program.ts";

/** The proxy in front of the collector, and somebody who looks from the collector's own machine. */
const PROXY = "127.0.0.2";
const OPERATOR = "127.0.0.3";
/** Well-known resolvers of a company that rents out servers, and of a provider of homes, stand for their customers. */
const RENTED_SERVER = "213.133.98.98";
const AMERICAN_HOME = "75.75.75.75";
const LISTED = "203.0.113.9";

let folder: string;
let clock: ManualClock;
let collector: RunningServer;
let laptop: FakeLaptop;

interface Sent {
  readonly body?: unknown;
  /** What the proxy says; without it the operator asks. */
  readonly forwardedFor?: string;
}

async function send(to: string, { body, forwardedFor }: Sent = {}) {
  const method = body === undefined ? "GET" : "POST";
  const headers = { "content-type": "application/json", ...(forwardedFor && { "x-forwarded-for": forwardedFor }) };
  const localAddress = forwardedFor === undefined ? OPERATOR : PROXY;
  const asked = request(to, { method, headers, localAddress, agent: false });
  asked.end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, body: JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown };
}

/** The next report, by way of the proxy, which says from where it came. */
async function reportFrom(address: string): Promise<void> {
  clock.advance(MINUTE_MS);
  laptop.nowMs = clock.now();
  const sent = { body: laptop.seal(), forwardedFor: address };
  expect(await send(`${collector.address}/v1/reports`, sent)).toMatchObject({ status: 200 });
}

async function rulesOnDevice(address = collector.address): Promise<readonly string[]> {
  const { body } = await send(`${address}/v1/devices/${laptop.id}`);
  return DeviceDetail.parse(body).findings.map(({ rule }) => rule);
}

async function networkOfStay(): Promise<unknown> {
  const [stay] = await collector.storage.store.places.stays(laptop.id, 1);
  return stay?.facts;
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "clearseat-addresses-"));
  const list = path.join(folder, "exits.txt");
  writeFileSync(list, "# none yet\n");
  const settings = parseSettings(
    `requireApproval: false\ntrustedProxies: ["${PROXY}"]\naddressLists: [{file: ${JSON.stringify(list)}, class: vpn, label: exits, operatorVpn: true}]\n`,
    "settings",
  );
  clock = new ManualClock(toMillis("2026-03-02T14:00:00Z"));
  const addressFacts = createAddressData(settings, createLog("silent"));
  collector = await startServer({
    dataDir: path.join(folder, "data"),
    clock,
    settings,
    addressFacts,
    host: "127.0.0.1",
    port: 0,
  });
  laptop = new FakeLaptop(collector, clock.now());
  await collector.services.directory.import([
    { assignee: "ana@example.com", deviceSerial: laptop.serial ?? "", country: "US" },
  ]);
  const { secret } = await collector.services.secrets.create();
  await laptop.enroll(secret);
});

afterEach(async () => {
  await collector.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a laptop whose reports come by way of a trusted proxy", () => {
  it("from a rented server shows a network that hides where it is, and its country accuses nobody", async () => {
    await reportFrom(RENTED_SERVER);

    expect(await networkOfStay()).toMatchObject({ country: "DE", networkClass: "hosting" });
    expect(await rulesOnDevice()).toEqual(["anonymizing-network"]);
  });

  it("from a home in its own country shows nothing", async () => {
    await reportFrom(AMERICAN_HOME);

    expect(await networkOfStay()).toMatchObject({ country: "US", networkClass: "residential" });
    expect(await rulesOnDevice()).toEqual([]);
  });

  it("that writes an address into the header itself is where the proxy says", async () => {
    await reportFrom(`${RENTED_SERVER}, ${AMERICAN_HOME}`);

    expect(await networkOfStay()).toMatchObject({ networkClass: "residential" });
  });

  it("is judged anew at its next report when a list is replaced meanwhile", async () => {
    await reportFrom(LISTED);
    expect(await rulesOnDevice()).toEqual([]);

    writeFileSync(path.join(folder, "exits.txt"), `203.0.113.0/24\n`);
    collector.renewAddressData();
    await reportFrom(LISTED);

    expect(await networkOfStay()).toMatchObject({ networkClass: "vpn", isOperatorVpn: true });
    expect(await rulesOnDevice()).toEqual(["anonymizing-network"]);
  });
});

describe("the collector as people start it", () => {
  it("knows addresses, and starts also when a list is damaged, which it says", async () => {
    const list = path.join(folder, "damaged.txt");
    writeFileSync(list, "no address\n");
    const dataDir = path.join(folder, "served");
    const server = await buildServer({ dataDir });
    const { secret } = await server.services.secrets.create();
    await server.close();
    writeFileSync(
      path.join(dataDir, "settings.yaml"),
      `requireApproval: false\ntrustedProxies: ["${PROXY}"]\naddressLists: [{file: ${JSON.stringify(list)}, class: tor, label: exits}]\n`,
    );
    laptop = new FakeLaptop(server, Date.now());
    const program = new OwnProgram("server/src/main.ts", ["serve", "--data", dataDir, "--port", "0"]);
    try {
      const [address] = await program.untilSaid(/http:\/\/127\.0\.0\.1:\d+/u);
      const enrollment = laptop.enrollment(secret);
      expect(await send(`${address}/v1/enroll`, { body: enrollment })).toMatchObject({ status: 200 });
      laptop.head = envelopeHash(enrollment);
      const sent = { body: laptop.seal(), forwardedFor: RENTED_SERVER };
      expect(await send(`${address}/v1/reports`, sent)).toMatchObject({ status: 200 });

      expect(await rulesOnDevice(address)).toEqual(["anonymizing-network"]);
      expect(program.errors).toContain("damaged.txt: line 1: must be an address");
    } finally {
      await program.end("SIGTERM");
    }
  });
});
