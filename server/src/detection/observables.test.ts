import { describe, expect, it } from "vitest";
import { observablesOf } from "./observables.ts";
import { SAMPLE_HASH, SAMPLE_NOW, sampleRecord } from "./sample-case.ts";

const GONE = { clearedAt: SAMPLE_NOW };

describe("observablesOf", () => {
  it.each([
    {
      title: "a monitor by its serial",
      signal: sampleRecord("display"),
      rows: [{ kind: "monitor_serial", value: SAMPLE_HASH }],
    },
    {
      title: "a box's display by its serial",
      signal: sampleRecord("kvm_display"),
      rows: [{ kind: "monitor_serial", value: SAMPLE_HASH }],
    },
    {
      title: "a box by its serial",
      signal: sampleRecord("kvm_usb"),
      rows: [{ kind: "kvm_serial", value: SAMPLE_HASH }],
    },
    {
      title: "a tool by its instance",
      signal: sampleRecord("remote_tool", { instance: "Relay.example.net" }),
      rows: [{ kind: "tool_instance", value: "anydesk relay.example.net" }],
    },
    {
      title: "a tool by the customer whose it is at the maker's",
      signal: sampleRecord("remote_tool", { entryId: "screenconnect", instance: "acme.screenconnect.com" }),
      rows: [{ kind: "tool_instance", value: "screenconnect acme.screenconnect.com" }],
    },
    {
      title: "a session by its peer",
      signal: sampleRecord("remote_session", { peer: "203.0.113.9" }),
      rows: [{ kind: "session_peer", value: "203.0.113.9" }],
    },
    {
      title: "a session by the other side's account number",
      signal: sampleRecord("remote_session", { peer: "987654321" }),
      rows: [{ kind: "session_peer", value: "987654321" }],
    },
    {
      title: "a session by the other side's account, written with a word",
      signal: sampleRecord("remote_session", { peer: "id:987 654 321" }),
      rows: [{ kind: "session_peer", value: "id:987 654 321" }],
    },
    {
      title: "a system log-in that ended",
      signal: sampleRecord("os_session", {}, GONE),
      rows: [{ kind: "session_peer", value: "203.0.113.9" }],
    },
  ])("joins devices by $title", ({ signal, rows }) => {
    expect(observablesOf([signal])).toEqual(rows);
  });

  it.each([
    { title: "a monitor that was unplugged", signal: sampleRecord("display", {}, GONE) },
    { title: "a monitor without a serial", signal: sampleRecord("display", { serialHash: null }) },
    { title: "a built-in panel", signal: sampleRecord("display", { internal: true }) },
    { title: "a virtual display", signal: sampleRecord("display", { form: "virtual" }) },
    { title: "a dummy plug", signal: sampleRecord("display", { form: "dummy" }) },
    { title: "a tool without instance", signal: sampleRecord("remote_tool") },
    { title: "a session from a home network", signal: sampleRecord("os_session", { peer: "192.168.1.40" }) },
    { title: "a session without a peer", signal: sampleRecord("remote_session") },
    { title: "a network place, which takes days to become a home", signal: sampleRecord("network_place") },
    {
      title: "a session from a carrier's inner address",
      signal: sampleRecord("remote_session", { peer: "100.64.3.7" }),
    },
    {
      title: "a log-in from a machine that goes by its own name",
      signal: sampleRecord("os_session", { peer: "fritz.box" }),
    },
    {
      title: "a log-in from a machine that is named after its inner address",
      signal: sampleRecord("os_session", { peer: "ip-192-168-1-40" }),
    },
    {
      title: "a relay of the maker's",
      signal: sampleRecord("remote_tool", { instance: "relay-0a1b2c3d.net.anydesk.com" }),
    },
    {
      title: "a maker's server for everybody, written out in the command",
      signal: sampleRecord("remote_tool", { entryId: "rustdesk", instance: "rs-ny.rustdesk.com" }),
    },
    {
      title: "a hosted server that anybody may use",
      signal: sampleRecord("remote_tool", { entryId: "meshagent", instance: "meshcentral.com" }),
    },
    { title: "a server in the home network", signal: sampleRecord("remote_tool", { instance: "192.168.1.9" }) },
    { title: "a server by its name at home", signal: sampleRecord("remote_tool", { instance: "relay.lan" }) },
    { title: "a kind that joins nothing", signal: sampleRecord("virtual_machine") },
  ])("does not join devices by $title", ({ signal }) => {
    expect(observablesOf([signal])).toEqual([]);
  });

  it("gives each value once, in a fixed order", () => {
    const signals = [
      sampleRecord("os_session"),
      sampleRecord("display"),
      sampleRecord("remote_session", { peer: "203.0.113.9" }),
      sampleRecord("kvm_usb"),
    ];

    const rows = observablesOf(signals);

    expect(rows.map((row) => row.kind)).toEqual(["kvm_serial", "monitor_serial", "session_peer"]);
    expect(observablesOf(signals.toReversed())).toEqual(rows);
  });
});
