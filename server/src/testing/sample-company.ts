import { generatePrivateJwk } from "@clearseat/proof";
import { DAY_MS, HOUR_MS, type ManualClock, MINUTE_MS, toInstant } from "@clearseat/shared";
import type { ClearseatServer } from "../build-server.ts";
import { planDeliveries } from "../delivery/plan-deliveries.ts";
import { FakeLaptop, type LaptopOptions } from "./fake-laptop.ts";
import { type KeptLaptop, keepLaptop } from "./kept-laptop.ts";
import {
  cleared,
  couldNotLook,
  kvmAttached,
  monitor,
  networkPlace,
  remoteTool,
  virtualMachine,
} from "./sample-statements.ts";

interface Company {
  readonly server: ClearseatServer;
  readonly clock: ManualClock;
}

const OPERATOR = { name: "ana" };
const DIRECTORY = [
  { assignee: "ana@example.com", country: "US", deviceSerial: "SN-1", issuedAt: "2026-02-20T00:00:00Z" },
  { assignee: "bob@example.com", country: "US", deviceSerial: "SN-2", group: "sales" },
];

/** Longer than missed check-ins explain. */
const SILENT_MS = 5 * HOUR_MS;

interface Enrolled {
  readonly laptop: FakeLaptop;
  keep(): KeptLaptop;
}

async function enroll({ server, clock }: Company, options: LaptopOptions): Promise<Enrolled> {
  const privateJwk = generatePrivateJwk();
  const laptop = new FakeLaptop(server, clock.now(), { ...options, privateJwk });
  const { secret } = await server.services.secrets.create({ serial: laptop.serial });
  const answer = await laptop.enroll(secret);
  if (answer.status !== 200) throw new Error(`a sample laptop could not enroll: ${JSON.stringify(answer.body)}`);
  return { laptop, keep: () => keepLaptop(laptop, privateJwk) };
}

/** Alerts in every stage: closed and frozen, suppressed, open. */
async function workOnAlerts({ server, clock }: Company): Promise<void> {
  const { alerts } = await server.services.alerts.list({}, OPERATOR);
  const [first, second] = alerts;
  if (first === undefined || second === undefined) throw new Error("the sample laptops raised too few alerts");
  await server.services.alerts.act(
    first.id,
    { action: "close", disposition: "true_positive", reason: "talked to the person" },
    OPERATOR,
  );
  const until = toInstant(clock.now() + DAY_MS);
  await server.services.alerts.read(second.id, OPERATOR);
  await server.services.alerts.act(second.id, { action: "suppress", until, reason: "lab bench" }, OPERATOR);
}

/** An exception from a finding, a tool that is approved, and rules that were tried. */
async function makeExceptions({ server, clock }: Company, { laptop }: Enrolled): Promise<void> {
  const until = toInstant(clock.now() + 30 * DAY_MS);
  await server.services.suppressions.add(
    { scope: { device: laptop.id, rule: "virtualized-device" }, owner: "ana", reason: "lab bench", until },
    OPERATOR,
  );
  await server.services.approvals.add({ tool: "teamviewer", reason: "help desk" }, OPERATOR);
  await server.services.scim.create({ userName: "dee@example.com", timezone: "America/Chicago" });
  await server.storage.store.ruleSettings.put({
    ...{ rule: "anti-idle", setting: { off: true }, reason: "everybody has one" },
    ...{ changedAtMs: clock.now(), changedBy: OPERATOR.name },
  });
  const [site] = (await server.services.sites.list({ limit: 1 })).sites;
  if (site === undefined) throw new Error("the sample laptops were nowhere");
  await server.services.sites.declare(site.siteId, { name: "HQ", kind: "office", reason: "our lease" }, OPERATOR);
  await server.storage.store.backtests.keep("r".repeat(43), clock.now());
}

/** Messages that wait, one of them tried in vain, and a receiver that is gone. */
async function tellOthers({ server, clock }: Company): Promise<void> {
  const soc = { id: "webhook soc", name: "soc", minimumSeverity: "low" } as const;
  const target = { ...soc, send: () => Promise.reject(new Error("nothing is sent here")) };
  await server.storage.transaction((store) => planDeliveries(store, [target], 100));
  const { deliveries } = server.storage.store;
  const [first] = await deliveries.due(soc.id, clock.now(), 1);
  if (first === undefined) throw new Error("the sample laptops gave nothing to tell");
  await deliveries.update({ ...first, attempts: 1, nextAtMs: clock.now() + MINUTE_MS });
  await deliveries.addAttempt(first.deliveryId, { atMs: clock.now(), outcome: "503" });
  await deliveries.setGone("webhook old", clock.now());
  await deliveries.pause("webhook soc", clock.now() + MINUTE_MS);
}

/** Somebody with an account and a session, somebody invited, and somebody on the way to the identity provider. */
async function letPeopleIn({ server, clock }: Company): Promise<void> {
  const { accounts, sessions } = server.services;
  const token = await accounts.create("ana@example.com", "analyst", OPERATOR);
  const { accountId } = await accounts.accept(token, "a password of the sample company");
  await sessions.begin({ name: "ana@example.com", role: "analyst", accountId });
  await accounts.create("bob@example.com", "employee", OPERATOR);
  const expiresAtMs = clock.now() + HOUR_MS;
  await server.storage.store.access.insertAttempt({ stateHash: "s", verifier: "v", nonce: "n", expiresAtMs }, 10);
}

/** A sequence used twice, a report of a newer version and a replaced key that still reports. */
async function leaveEvidence(company: Company, { laptop, keep }: Enrolled): Promise<Enrolled> {
  const before = keep();
  await laptop.report([remoteTool()]);
  const forked = Object.assign(new FakeLaptop(company.server, before.nowMs, before), {
    sequence: before.sequence,
    head: before.head,
  });
  await forked.send(forked.seal([remoteTool("teamviewer")]));
  await forked.send(forked.seal([], { payload: { version: 2 } }));
  const replacement = await enroll(company, { serial: laptop.serial, uuid: laptop.uuid });
  await laptop.report();
  return replacement;
}

/**
 * A small company that leaves something in every table of a store: findings, gaps, alerts in every stage, erased
 * statements, evidence, unread reports, access logs. Returns its laptops, so that they can go on.
 */
export async function playSampleCompany(company: Company): Promise<readonly KeptLaptop[]> {
  const { server, clock } = company;
  await server.services.directory.import(DIRECTORY);
  await server.services.tokens.create("siem", clock.now() + 30 * DAY_MS);
  await server.services.secrets.create({ uses: 50 });
  await letPeopleIn(company);
  const laptops: Enrolled[] = [];
  for (const serial of ["SN-1", "SN-2", "SN-3", "SN-4"]) laptops.push(await enroll(company, { serial }));
  const [ana, bob, cy, dee] = laptops as [Enrolled, Enrolled, Enrolled, Enrolled];
  await ana.laptop.report([kvmAttached(), remoteTool(), monitor(), networkPlace()]);
  await bob.laptop.report([kvmAttached("usb-7"), virtualMachine(), monitor()]);
  await cy.laptop.report([couldNotLook(), remoteTool()]);
  await dee.laptop.report([kvmAttached("usb-9", "Telltale")]);
  clock.advance(MINUTE_MS);
  await tellOthers(company);
  await workOnAlerts(company);
  await server.services.erasure.eraseSignal(
    { deviceId: dee.laptop.id, kind: "kvm_usb", key: "usb-9", reason: "asked for" },
    OPERATOR,
  );
  await server.services.reasons.giveForDevice(cy.laptop.id, "asked by their manager", OPERATOR);
  await server.services.devices.read(cy.laptop.id, OPERATOR);
  await server.services.views.add({ name: "mine", query: "owner=ana", shared: true }, OPERATOR);
  ana.laptop.nowMs += SILENT_MS;
  await makeExceptions(company, bob);
  await ana.laptop.report([cleared("kvm_usb", "usb-1")]);
  await bob.laptop.report();
  const replacement = await leaveEvidence(company, cy);
  await server.services.jobs.runDue();
  return [ana, bob, dee, replacement].map((one) => one.keep());
}
