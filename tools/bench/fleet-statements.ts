import { bundledCatalog, recognize } from "@clearseat/agent";
import { keyedHash } from "@clearseat/proof";
import { parseInput, Snapshot, type Statement } from "@clearseat/shared";
import { loadBaseline } from "../scenario/baselines.ts";
import { withIdentity } from "../scenario/device-identity.ts";

/** IT's one support tool: the value that every laptop of a company shows. */
export const COMPANY_TOOL = { tool: "screenconnect", instance: "help.example.com" };

const HASH_KEY = "A".repeat(43);
/** One laptop in so many lives with the one before it. */
const HOUSEHOLD_EVERY = 50;

function hash(domain: string, value: string): string {
  return keyedHash(HASH_KEY, domain, value);
}

function deskMonitor(serial: string, observedAt: string): Statement {
  const payload = {
    internal: false,
    connection: "hdmi",
    model: "DEL2013",
    serialHash: hash("display", serial),
    form: "panel" as const,
  };
  return { says: "is", signal: { kind: "display", key: "desk", observedAt, payload } };
}

function companyTool(instance: string | null, observedAt: string): Statement {
  const payload = {
    entryId: COMPANY_TOOL.tool,
    matchedOn: ["service" as const],
    running: true,
    installed: true,
    listening: false,
    autostart: true,
    installSource: "mdm" as const,
    instance,
    renamed: false,
    acceptsConnections: true,
  };
  return { says: "is", signal: { kind: "remote_tool", key: COMPANY_TOOL.tool, observedAt, payload } };
}

/**
 * What an honest laptop says of itself: a recognized baseline, a desk monitor, a home and IT's support tool.
 * @param instance the company's instance of the tool; null when it cannot be read, and then joins nobody
 */
export function statementsOfLaptop(index: number, serial: string, instance: string | null): Statement[] {
  const home = index % HOUSEHOLD_EVERY === 1 ? index - 1 : index;
  const snapshot = parseInput(Snapshot, withIdentity(loadBaseline("windows-11"), serial), "baseline");
  const { signals } = recognize(snapshot, { catalog: bundledCatalog().compiled, hash, previous: new Map() });
  const own = signals.map((signal): Statement => {
    if (signal.kind !== "network_place") return { says: "is", signal };
    return {
      says: "is",
      signal: { ...signal, payload: { ...signal.payload, gatewayHash: hash("gateway", `home ${home}`) } },
    };
  });
  return [...own, deskMonitor(serial, snapshot.takenAt), companyTool(instance, snapshot.takenAt)];
}

/** The charger goes in or out. */
export function powerChange(isOnAc: boolean, observedAt: string): Statement {
  return {
    says: "is",
    signal: {
      kind: "power",
      key: "power",
      observedAt,
      payload: { hasBattery: true, onAc: isOnAc, lidClosed: false },
    },
  };
}

/** A remote-control box is plugged in; it opens an alert. */
export function boxPlugged(observedAt: string): Statement {
  const payload = {
    entryId: "pikvm",
    matchedOn: ["usb_identity" as const],
    confidence: "certain" as const,
    disguised: false,
    vendorId: "1d6b",
    productId: "0104",
    manufacturer: "PiKVM",
    product: "Composite KVM Device",
    serialHash: null,
    marks: ["absolute_mouse" as const],
    interfaces: ["03/01/01", "03/00/00"],
  };
  return { says: "is", signal: { kind: "kvm_usb", key: "usb-1", observedAt, payload } };
}
