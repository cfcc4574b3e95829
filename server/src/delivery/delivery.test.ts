import fs from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@clearseat/shared";
import { SMTPServer } from "smtp-server";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ServerSettingsInput } from "../config/load-settings.ts";
import { createLog } from "../log.ts";
import { cleared, kvmAttached, monitor, remoteTool } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { createDeliveryService } from "./delivery-service.ts";
import { startDeliveryWorker } from "./delivery-worker.ts";
import { createWebhookSecret } from "./parse-webhook-secrets.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver on loopback that answers as it is told. */
class Receiver {
  readonly received: Received[] = [];
  readonly #server: Server;
  status = 204;
  headers: Record<string, string> = {};
  /** What an answer waits for. */
  patience: Promise<void> = Promise.resolve();

  constructor() {
    this.#server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (part: string) => void (body += part));
      request.on("end", () => {
        this.received.push({ headers: request.headers, body });
        const { status, headers } = this;
        void this.patience.then(() => response.writeHead(status, headers).end());
      });
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => void this.#server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hooks`;
  }

  get types(): readonly string[] {
    return this.received.map(({ body }) => JSON.parse(body).type);
  }

  get ids(): readonly unknown[] {
    return this.received.map(({ headers }) => headers["webhook-id"]);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

let folder: string;
let receiver: Receiver;
let secret: string;
let test: TestServer;
const OPERATOR = { name: "ana" };

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-delivery-"));
  receiver = new Receiver();
  secret = createWebhookSecret();
});

afterEach(() => {
  vi.useRealTimers();
  receiver.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function keepSecret(text: string): string {
  const file = path.join(folder, "secret");
  fs.writeFileSync(file, text);
  return file;
}

async function startWith(more: ServerSettingsInput = {}, minimumSeverity: "low" | "high" = "low"): Promise<void> {
  const webhooks = [{ name: "soc", url: await receiver.listen(), secretFile: keepSecret(secret), minimumSeverity }];
  test = await startTestServer({ settings: { webhooks, publicUrl: "https://clearseat.example.com", ...more } });
}

/** Everything that is due now, as the running collector does it. */
async function send(): Promise<void> {
  const { dispatcher } = test.server.services;
  await dispatcher.plan();
  for (const target of dispatcher.targets) await dispatcher.sendDue(target);
}

async function listed() {
  return (await test.server.services.deliveries.list({})).deliveries;
}

async function raiseAlert() {
  const laptop = await test.laptop();
  await laptop.report([kvmAttached()]);
  return laptop;
}

async function alertId(): Promise<string> {
  const { alerts } = await test.server.services.alerts.list({}, OPERATOR);
  return alerts[0]?.id ?? "";
}

function close(id: string) {
  const request = { action: "close", disposition: "true_positive", reason: "talked to the person" } as const;
  return test.server.services.alerts.act(id, request, OPERATOR);
}

describe("a webhook", () => {
  it("is verified by the published library of the specification, and by no other secret", async () => {
    await startWith();
    await raiseAlert();
    await send();
    vi.useFakeTimers({ toFake: ["Date"], now: test.clock.now() });
    const [{ headers, body } = { headers: {}, body: "" }] = receiver.received;

    const verified = new Webhook(secret).verify(body, headers as Record<string, string>);

    expect(verified).toMatchObject({
      type: "alert.created",
      data: { class_uid: 2004, activity_id: 1, is_alert: true },
    });
    expect(() => new Webhook(createWebhookSecret()).verify(body, headers as Record<string, string>)).toThrow(
      "No matching signature",
    );
    expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow(
      "No matching signature",
    );
  });

  it("bears a signature of each secret while a receiver changes to a new one", async () => {
    const old = secret;
    secret = `${createWebhookSecret()}\n${old}\n`;
    await startWith();
    await raiseAlert();
    await send();
    vi.useFakeTimers({ toFake: ["Date"], now: test.clock.now() });
    const [{ headers, body } = { headers: {}, body: "" }] = receiver.received;

    for (const one of secret.trim().split("\n"))
      expect(new Webhook(one).verify(body, headers as Record<string, string>)).toBeTruthy();
  });

  it("tells what was found and what to do, of laptops and never of people or what was sent", async () => {
    await startWith();
    await test.server.services.directory.import([
      { assignee: "ana@example.com", country: "US", deviceSerial: "SN-1", manager: "boss@example.com" },
    ]);
    const laptop = await raiseAlert();
    await send();
    const { data } = JSON.parse(receiver.received[0]?.body ?? "");

    expect(data.resources).toEqual([{ uid: laptop.id, type: "Laptop", name: "SN-1" }]);
    expect(data.finding_info.uid).toBe(await alertId());
    expect(data.src_url).toBe(`https://clearseat.example.com/alerts/${data.finding_info.uid}`);
    expect(data.evidences[0].data.benign.length).toBeGreaterThan(0);
    expect(data.remediation.desc).not.toBe("");
    expect(receiver.received[0]?.body).not.toMatch(/example\.com(?!\/alerts)/u);
    expect(receiver.received[0]?.body).not.toContain('"payload"');
  });

  it("says once that an alert is there, then what changed and that it is closed", async () => {
    await startWith();
    const laptop = await raiseAlert();
    await send();
    test.clock.advance(MINUTE_MS);
    await laptop.report([cleared("kvm_usb", "usb-1")]);
    await send();
    test.clock.advance(MINUTE_MS);
    await close(await alertId());
    await send();
    await send();

    expect(receiver.types).toEqual(["alert.created", "alert.updated", "alert.closed"]);
    expect(new Set(receiver.ids).size).toBe(3);
    const data = receiver.received.map(({ body }) => JSON.parse(body).data);
    expect(data.map(({ is_alert }) => is_alert)).toEqual([true, true, false]);
    expect(data[0].finding_info.attacks).toContainEqual({
      version: "v19.2",
      technique: { uid: "T1219", name: "Remote Access Tools" },
      sub_technique: { uid: "T1219.003", name: "Remote Access Hardware" },
    });
  });

  it("hears of alerts that were ever as severe as it asks for, and of no others", async () => {
    await startWith({}, "high");
    const laptop = await test.laptop();
    await laptop.report([remoteTool(), monitor()]);
    await send();
    expect(receiver.types).toEqual([]);
    test.clock.advance(MINUTE_MS);

    await laptop.report([kvmAttached()]);
    await send();
    expect(receiver.types).toHaveLength(1);
  });

  it("is tried again under the same id on the schedule, and no sooner", async () => {
    await startWith();
    receiver.status = 503;
    await raiseAlert();
    await send();
    await send();
    expect(receiver.received).toHaveLength(1);
    const waits = [5_000, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS];
    for (const waitMs of waits) {
      test.clock.advance(waitMs - 1);
      await send();
      test.clock.advance(waitMs * 0.2 + 1);
      await send();
    }
    receiver.status = 200;
    test.clock.advance(6 * HOUR_MS);
    await send();

    expect(receiver.received).toHaveLength(waits.length + 2);
    expect(new Set(receiver.ids).size).toBe(1);
    expect((await listed()).map(({ status, tries }) => [status, tries.map(({ outcome }) => outcome)])).toEqual([
      ["delivered", ["503", "503", "503", "503", "503", "200"]],
    ]);
  });

  it("is given up after ten tries, stands in the log, and goes out again when somebody asks", async () => {
    await startWith();
    receiver.status = 500;
    await raiseAlert();
    for (let round = 0; round < 12; round += 1) {
      await send();
      test.clock.advance(2 * DAY_MS);
    }
    const [given] = await listed();
    expect([given?.status, given?.tries.length, receiver.received.length]).toEqual(["failed", 10, 10]);
    receiver.status = 200;

    const again = await test.server.app.inject({ method: "POST", url: `/v1/deliveries/${given?.id}/resend` });
    await send();

    expect(again.statusCode).toBe(202);
    expect(new Set(receiver.ids).size).toBe(1);
    expect((await listed())[0]).toMatchObject({ status: "delivered", target: "soc" });
  });

  it("that takes nothing gets a few messages at a time, and all of them once it is back", async () => {
    await startWith();
    receiver.status = 503;
    for (let count = 0; count < 10; count += 1) await raiseAlert();
    await send();
    expect(receiver.received).toHaveLength(8);
    receiver.status = 204;
    test.clock.advance(MINUTE_MS);
    await send();

    expect(receiver.received).toHaveLength(18);
    expect(new Set((await listed()).map(({ status }) => status))).toEqual(new Set(["delivered"]));
  });

  it("waits as long as the receiver asks", async () => {
    await startWith();
    [receiver.status, receiver.headers] = [429, { "retry-after": "3600" }];
    await raiseAlert();
    await send();
    test.clock.advance(HOUR_MS - 1);
    await send();
    expect(receiver.received).toHaveLength(1);

    test.clock.advance(1);
    await send();
    expect(receiver.received).toHaveLength(2);
  });

  it("that asks for patience is left alone with its other messages too, which lose no try", async () => {
    await startWith();
    [receiver.status, receiver.headers] = [429, { "retry-after": "3600" }];
    await raiseAlert();
    await send();
    await raiseAlert();
    await send();
    test.clock.advance(30 * MINUTE_MS);
    await send();
    expect(receiver.received).toHaveLength(1);
    expect(new Set((await listed()).map(({ tries }) => tries.length))).toEqual(new Set([0, 1]));

    receiver.status = 204;
    test.clock.advance(30 * MINUTE_MS);
    await send();
    expect((await listed()).map(({ status }) => status)).toEqual(["delivered", "delivered"]);
  });

  it("is forgotten with its tries once it is over and kept long enough, and not while it waits", async () => {
    await startWith({ deliveryDays: 2 });
    await raiseAlert();
    await send();
    receiver.status = 500;
    await raiseAlert();
    await send();
    test.clock.advance(3 * DAY_MS);
    await test.server.services.jobs.runDue();

    expect((await listed()).map(({ status }) => status)).toEqual(["waiting"]);
    expect(await test.sql("select distinct delivery_id from delivery_attempt")).toHaveLength(1);
  });

  it("that says it is gone is left alone, with a record of what it missed, until somebody sends it something again", async () => {
    await startWith();
    receiver.status = 410;
    await raiseAlert();
    await send();
    await raiseAlert();
    await send();
    expect(receiver.received).toHaveLength(1);
    expect((await listed()).map(({ status }) => status)).toEqual(["failed", "failed"]);
    receiver.status = 200;

    await test.server.services.deliveries.resend((await listed())[0]?.id ?? "", OPERATOR);
    await raiseAlert();
    await send();
    expect(receiver.received).toHaveLength(3);
  });

  it("that says it is gone stays so when another answer comes later", async () => {
    await startWith();
    await raiseAlert();
    await raiseAlert();
    receiver.status = 503;
    const { promise, resolve } = Promise.withResolvers<void>();
    receiver.patience = promise;
    const sending = send();
    await vi.waitFor(() => expect(receiver.received).toHaveLength(2));
    const [target] = test.server.services.dispatcher.targets;
    await test.server.storage.store.deliveries.setGone(target?.id ?? "", test.clock.now());
    resolve();
    await sending;
    test.clock.advance(MINUTE_MS);
    await send();

    expect(receiver.received).toHaveLength(2);
    expect((await listed()).map(({ status }) => status)).toEqual(["failed", "failed"]);
  });

  it("that was taken out of the settings gets nothing again, and whoever asks is told why", async () => {
    await startWith();
    await raiseAlert();
    await test.server.services.dispatcher.plan();
    const [waiting] = await listed();
    const { settings, storage, services } = test.server;
    const later = createDeliveryService({
      ...{ settings, storage, clock: test.clock, audit: services.audit, targets: [], wake: () => undefined },
    });

    await expect(later.resend(waiting?.id ?? "", OPERATOR)).rejects.toThrow("Its target is in the settings no more.");
  });

  it("is never led elsewhere", async () => {
    await startWith();
    [receiver.status, receiver.headers] = [307, { location: "/elsewhere" }];
    await raiseAlert();
    await send();

    expect(receiver.received).toHaveLength(1);
    expect((await listed())[0]?.tries[0]?.outcome).toBe("307, a redirect, which is not followed");
  });

  it("that nobody answers is tried again and never stops the others", async () => {
    await startWith();
    receiver.close();
    await raiseAlert();
    await send();

    expect((await listed())[0]).toMatchObject({ status: "waiting", tries: [{ outcome: "no answer (ECONNREFUSED)" }] });
  });

  it("leaves an entry in the laptop's access log, with who was told", async () => {
    await startWith();
    const laptop = await raiseAlert();
    await send();

    const entries = await test.server.storage.store.audit.entries(laptop.id);
    expect(entries.at(-1)).toMatchObject({ actor: "clearseat", action: "alert_sent", detail: { to: "soc" } });
  });

  it("leaves that entry once, before the first try, whatever the receiver answers", async () => {
    await startWith();
    receiver.status = 500;
    const laptop = await raiseAlert();
    await send();
    test.clock.advance(HOUR_MS);
    await send();

    expect(receiver.received).toHaveLength(2);
    const entries = await test.server.storage.store.audit.entries(laptop.id);
    expect(entries.filter(({ action }) => action === "alert_sent")).toHaveLength(1);
  });

  it("says nothing of what was erased before it left", async () => {
    await startWith();
    const laptop = await test.laptop();
    await laptop.report([kvmAttached("usb-1", "Telltale")]);
    await test.server.services.erasure.eraseSignal(
      { deviceId: laptop.id, kind: "kvm_usb", key: "usb-1", reason: "asked for" },
      OPERATOR,
    );
    await send();

    expect(receiver.received.length).toBeGreaterThan(0);
    for (const { body } of receiver.received) expect(body).not.toContain("Telltale");
  });
});

describe("what was announced", () => {
  it("is kept with the alert, so that a collector that dies before it told anybody tells it afterwards, once", async () => {
    await startWith();
    await raiseAlert();
    const { dispatcher } = test.server.services;
    await dispatcher.plan();
    await dispatcher.plan();
    expect(await listed()).toHaveLength(1);

    await send();
    expect(receiver.received).toHaveLength(1);
  });

  it("is sent by one of two collectors that look at the same time", async () => {
    await startWith();
    await raiseAlert();
    const { dispatcher } = test.server.services;
    await dispatcher.plan();
    const [target] = dispatcher.targets;
    if (target === undefined) throw new Error("there is no target");
    await Promise.all([dispatcher.sendDue(target), dispatcher.sendDue(target)]);

    expect(receiver.received).toHaveLength(1);
  });

  it("is sent again by another when the one that began died on the way, under the same id", async () => {
    await startWith();
    await raiseAlert();
    const { dispatcher } = test.server.services;
    await dispatcher.plan();
    const { deliveries } = test.server.storage.store;
    const [target] = dispatcher.targets;
    const [delivery] = await deliveries.due(target?.id ?? "", test.clock.now(), 1);
    if (delivery === undefined) throw new Error("nothing is due");
    await deliveries.claim(delivery, test.clock.now() + MINUTE_MS);
    await send();
    expect(receiver.received).toHaveLength(0);

    test.clock.advance(MINUTE_MS);
    await send();
    expect(receiver.ids).toEqual([delivery.deliveryId]);
  });

  it("leaves nothing behind where nobody is to be told", async () => {
    test = await startTestServer();
    await raiseAlert();
    await test.server.services.dispatcher.plan();

    expect(await test.server.storage.store.deliveries.announced(10)).toEqual([]);
    expect(await listed()).toEqual([]);
  });

  it("goes out at once while the collector runs", async () => {
    await startWith();
    const worker = startDeliveryWorker(test.server.services.dispatcher, createLog("silent"));
    test.server.bell.answer(worker.wake);
    await raiseAlert();

    await vi.waitFor(() => expect(receiver.types).toEqual(["alert.created"]));
    await worker.stop();
  });
});

describe("a collector that is told to stop while much waits", () => {
  it("finishes the tries that have begun, begins no more, and leaves the rest for its next start", async () => {
    await startWith();
    for (let count = 0; count < 10; count += 1) await raiseAlert();
    const { promise, resolve } = Promise.withResolvers<void>();
    receiver.patience = promise;
    const worker = startDeliveryWorker(test.server.services.dispatcher, createLog("silent"));
    await vi.waitFor(() => expect(receiver.received).toHaveLength(8));

    const stopping = worker.stop();
    resolve();
    await stopping;

    expect(receiver.received).toHaveLength(8);
    const statuses = (await listed()).map(({ status }) => status);
    expect(statuses.filter((status) => status === "delivered")).toHaveLength(8);
    expect(statuses.filter((status) => status === "waiting")).toHaveLength(2);
  });
});

describe("mail", () => {
  it("arrives at a real mail server in plain text, with the innocent explanations", async () => {
    const mails: { readonly to: readonly string[]; readonly text: string }[] = [];
    const smtp = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onData(stream, session, done) {
        let text = "";
        stream.on("data", (part: Buffer) => void (text += part.toString("utf8")));
        stream.on("end", () => {
          mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
          done();
        });
      },
    });
    await new Promise<void>((ready) => void smtp.listen(0, "127.0.0.1", ready));
    const { port } = smtp.server.address() as AddressInfo;
    test = await startTestServer({
      settings: {
        email: [
          {
            ...{ name: "desk", host: "127.0.0.1", port, security: "none", from: "clearseat@example.com" },
            to: ["soc@example.com"],
          },
        ],
      },
    });
    const laptop = await test.laptop({ serial: "SN-1\r\n\r\nWhat to do next:\n- Pay here\u202e" });
    await laptop.report([kvmAttached()]);
    await send();
    smtp.close();

    expect(mails).toHaveLength(1);
    expect(mails[0]?.to).toEqual(["soc@example.com"]);
    expect(mails[0]?.text).toMatch(/^Subject: \[Clearseat\] New alert/mu);
    expect(mails[0]?.text).toContain("Innocent explanations");
    expect(mails[0]?.text).toMatch(/^Laptop: SN-1 What to do next: - Pay here/mu);
    expect(mails[0]?.text).not.toMatch(/^- Pay here/mu);
    expect(mails[0]?.text).toMatch(/^Message-ID: <msg_/mu);
    expect((await listed())[0]).toMatchObject({ status: "delivered", tries: [{ outcome: "accepted" }] });
  });
});

describe("the settings of those who are told", () => {
  const url = "https://soc.example.com/hooks";

  it.each([
    ["webhooks[0].url", { webhooks: [{ name: "soc", url: "http://soc.example.com/hooks", secretFile: "x" }] }],
    ["webhooks[0].url", { webhooks: [{ name: "soc", url: "https://me:word@soc.example.com", secretFile: "x" }] }],
    [
      "webhooks[1].name",
      {
        webhooks: [
          { name: "soc", url, secretFile: "x" },
          { name: "soc", url, secretFile: "x" },
        ],
      },
    ],
    ["webhooks[0].secretFile", { webhooks: [{ name: "soc", url, secretFile: "/nowhere/secret" }] }],
    [
      "email[0].security",
      {
        email: [{ name: "a", host: "mx.example.com", security: "none", from: "a@example.com", to: ["b@example.com"] }],
      },
    ],
    [
      "email[0].passwordFile",
      { email: [{ name: "a", host: "mx.example.com", user: "a", from: "a@example.com", to: ["b@example.com"] }] },
    ],
    ["publicUrl", { publicUrl: "ftp://clearseat.example.com" }],
  ])("name %s when it is at fault", async (field, settings) => {
    await expect(startTestServer({ settings: settings as ServerSettingsInput })).rejects.toThrow(field);
  });

  it("name the line of a secret that is none, and never the secret", async () => {
    const secretFile = keepSecret(`${createWebhookSecret()}\nwhsec_c2hvcnQ=\n`);
    const starting = startTestServer({ settings: { webhooks: [{ name: "soc", url, secretFile }] } });

    await expect(starting).rejects.toThrow(/line 2/u);
    await expect(starting).rejects.not.toThrow(/c2hvcnQ/u);
  });
});

describe("whoever asks instead of being told", () => {
  it("gets the same finding from the API", async () => {
    await startWith();
    await raiseAlert();
    await send();
    const told = JSON.parse(receiver.received[0]?.body ?? "").data;

    const asked = await test.server.app.inject(`/v1/alerts/${await alertId()}/ocsf`);
    expect(asked.json()).toEqual(told);
  });

  it("gets the log of messages page by page", async () => {
    await startWith();
    for (let count = 0; count < 3; count += 1) await raiseAlert();
    await send();

    const first = (await test.server.app.inject("/v1/deliveries?limit=2")).json();
    const rest = (await test.server.app.inject(`/v1/deliveries?limit=2&cursor=${first.nextCursor}`)).json();
    expect([first.deliveries.length, rest.deliveries.length, rest.nextCursor]).toEqual([2, 1, null]);
  });
});
