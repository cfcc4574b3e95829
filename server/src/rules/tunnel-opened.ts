import type { SignalPayload } from "@clearseat/shared";
import { isApproved } from "../detection/approved-tools.ts";
import type { DetectionRule } from "../detection/detection-rule.ts";
import type { DeviceCase } from "../detection/device-case.ts";
import { nameOfEntry } from "../detection/known-entries.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

type Tunnel = SignalPayload<"tunnel">;

const weights = WEIGHTS["tunnel-opened"];

const TYPE_WORDS: Readonly<Record<Tunnel["type"], string>> = {
  reverse_tunnel: "a reverse tunnel",
  ide_tunnel: "a tunnel of a development tool",
  mesh_vpn: "a mesh network beside a desktop service that listens",
};

/** A program that makes the laptop reachable from outside in spite of the router. */
export const tunnelOpened: DetectionRule = {
  id: "tunnel-opened",
  version: 2,
  title: "Reachable from outside through a tunnel",
  family: "remote-session",
  attack: ["T1572", "T1219.001"],
  weights,
  reads: ["tunnel"],
  benign: [
    "A developer shows work in progress or edits on a remote machine.",
    "An employee reaches home through a mesh network and also has remote desktop on.",
  ],
  blindSpots: [
    "A tunnel on the router or on another machine of the home.",
    "A tunnel program that the catalog does not know, or one built into another program.",
  ],
  triage: [
    "See what listens on the laptop: a tunnel is a way in only to something that answers.",
    "If the team uses the tool, approve it for that group.",
  ],
  match: (deviceCase) =>
    standingRecordsOf(deviceCase, "tunnel")
      .filter(({ payload }) => isWayIn(payload) && !isOurs(payload) && !isApproved(deviceCase, payload.entryId, null))
      .map((record) => ({
        key: record.key,
        weightTenths: weights.reachable.tenths,
        summary: `The laptop is reachable from outside: ${nameOfEntry(record.payload.entryId)}, ${TYPE_WORDS[record.payload.type]}, runs since ${sayInstant(record.firstObservedAt)} and IT has not approved it.`,
        since: record.firstObservedAt,
        evidence: [toEvidence(record)],
        clearsWhen: "The program stops, or IT approves it.",
      })),
  tests: () => [
    { name: "a reverse tunnel runs", case: tunnelCase({}), expect: { one: 13 } },
    { name: "a development tool's tunnel runs", case: tunnelCase({ type: "ide_tunnel" }), expect: { one: 13 } },
    {
      name: "a mesh network beside a desktop service",
      case: tunnelCase({ type: "mesh_vpn", desktopListening: true }),
      expect: { one: 13 },
    },
    {
      name: "a development tool's tunnel runs, and device management installed the tool",
      case: tunnelCase({ type: "ide_tunnel", installSource: "mdm" }),
      expect: { one: 13 },
    },
    {
      name: "the company's mesh network, by device management, beside a desktop service",
      case: tunnelCase({ type: "mesh_vpn", desktopListening: true, installSource: "mdm" }),
      expect: {},
    },
    { name: "a mesh network and nothing that listens", case: tunnelCase({ type: "mesh_vpn" }), expect: {} },
    {
      name: "a mesh network, and what listens could not be read",
      case: tunnelCase({ type: "mesh_vpn", desktopListening: null }),
      expect: {},
    },
    {
      name: "a mesh network that is installed and does not run",
      case: tunnelCase({ type: "mesh_vpn", running: false, desktopListening: true }),
      expect: {},
    },
    { name: "a tunnel program that is installed and does not run", case: tunnelCase({ running: false }), expect: {} },
    { name: "a tunnel that the developers' group uses", case: approvedFor("sales"), expect: {} },
    { name: "a tunnel that another group uses", case: approvedFor("engineering"), expect: { one: 13 } },
    {
      name: "a tunnel that was closed",
      case: sampleCase({ signals: [sampleRecord("tunnel", {}, { clearedAt: "2026-03-10T08:00:00Z" })] }),
      expect: {},
    },
  ],
};

function isWayIn({ type, running, desktopListening }: Tunnel): boolean {
  return running && (type !== "mesh_vpn" || desktopListening === true);
}

/** A mesh network that device management installed is the company's own; any other tunnel is what somebody does with a program, whoever installed that. */
function isOurs({ type, installSource }: Tunnel): boolean {
  return type === "mesh_vpn" && installSource === "mdm";
}

function tunnelCase(changes: Partial<Tunnel>): DeviceCase {
  return sampleCase({ signals: [sampleRecord("tunnel", changes)] });
}

function approvedFor(group: string): DeviceCase {
  const record = sampleRecord("tunnel");
  return sampleCase({ signals: [record], approvedTools: [{ tool: record.payload.entryId, group }] });
}
