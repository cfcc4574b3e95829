import { SIGNALS, Signal, type SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, sampleHash, signalsOf } from "../support/recognize-snapshot.ts";

const HOME: NonNullable<SnapshotInput["network"]> = {
  interfaces: [
    {
      name: "wlan0",
      kind: "wifi",
      up: true,
      mac: "a0:b1:c2:00:00:01",
      addresses: ["192.168.1.23/24", "fe80::1/64"],
      mtu: 1500,
    },
  ],
  defaultRoute: { interface: "wlan0", gateway: "192.168.1.1", gatewayMac: "3c:37:86:aa:bb:01" },
  neighbors: [],
  mdns: [],
};

function placeOf(network: SnapshotInput["network"]) {
  return signalsOf(recognizeSnapshot(emptySnapshot({ network })), "network_place").map(({ payload }) => payload)[0];
}

function neighborsOf(network: Partial<typeof HOME>) {
  return signalsOf(recognizeSnapshot(emptySnapshot({ network: { ...HOME, ...network } })), "kvm_neighbor").map(
    ({ payload }) => [payload.entryId, payload.matchedOn],
  );
}

describe("network place", () => {
  it("sends only keyed hashes", () => {
    expect(placeOf(HOME)).toEqual({
      gatewayHash: sampleHash("mac", "3c:37:86:aa:bb:01"),
      gatewaySiblingHash: sampleHash("mac-sibling", "3c:37:86:aa:bb:0"),
      gatewayRepeats: false,
      subnetHash: sampleHash("subnet", "192.168.1.0/24"),
      link: "wifi",
      tunnelDefaultRoute: false,
      neighborHashes: [],
    });
  });

  it("gives two ports of one router the same sibling hash", () => {
    const other = { ...HOME, defaultRoute: { ...HOME.defaultRoute, gatewayMac: "3c:37:86:aa:bb:02" } };

    expect(placeOf(other)?.gatewaySiblingHash).toBe(placeOf(HOME)?.gatewaySiblingHash);
    expect(placeOf(other)?.gatewayHash).not.toBe(placeOf(HOME)?.gatewayHash);
  });

  it.each([
    ["VRRP", "00:00:5e:00:01:0a", "10.1.0.1", true],
    ["HSRP", "00:00:0c:07:ac:01", "10.1.0.1", true],
    ["HSRP version 2", "00:00:0c:9f:f0:01", "10.1.0.1", true],
    ["QEMU", "52:54:00:12:34:56", "10.0.2.2", true],
    ["VMware", "00:50:56:c0:00:08", "172.16.0.2", true],
    ["a container", "02:42:ac:11:00:01", "172.17.0.1", true],
    ["a phone with a made-up address", "de:ad:be:ef:00:01", "192.168.7.1", true],
    ["a Windows hotspot", "3c:37:86:aa:bb:01", "192.168.137.1", true],
    ["an iPhone", "3c:37:86:aa:bb:01", "172.20.10.1", true],
    ["a home router", "3c:37:86:aa:bb:01", "192.168.1.1", false],
    ["Cisco's other addresses", "00:00:0c:9f:e0:01", "10.1.0.1", false],
  ])("knows whether the gateway stands in many places: %s", (_name, gatewayMac, gateway, expected) => {
    expect(placeOf({ ...HOME, defaultRoute: { interface: "wlan0", gateway, gatewayMac } })?.gatewayRepeats).toBe(
      expected,
    );
  });

  it("tells a tunnel and the link below it", () => {
    const network = {
      ...HOME,
      interfaces: [
        ...(HOME.interfaces ?? []),
        { name: "utun3", kind: "tunnel" as const, up: true, addresses: ["10.9.0.2/32"] },
      ],
      defaultRoute: { interface: "utun3", gateway: null, gatewayMac: null },
    };

    expect(placeOf(network)).toMatchObject({
      tunnelDefaultRoute: true,
      link: "wifi",
      gatewayHash: null,
      gatewaySiblingHash: null,
    });
  });

  it("says nothing without a default route", () => {
    expect(placeOf({ ...HOME, defaultRoute: null })).toBeUndefined();
  });

  it("names of the neighbors only boxes of the catalog", () => {
    const neighbors = [
      { address: "192.168.1.40", mac: "30:52:53:01:02:03" },
      { address: "192.168.1.41", mac: "a4:83:e7:01:02:03" },
    ];

    expect(placeOf({ ...HOME, neighbors })?.neighborHashes).toEqual([sampleHash("mac", "30:52:53:01:02:03")]);
  });
});

describe("boxes on the same network", () => {
  it.each([
    [
      "JetKVM by its address",
      { neighbors: [{ address: "192.168.1.40", mac: "30:52:53:01:02:03" }] },
      [["jetkvm", ["oui"]]],
    ],
    [
      "TinyPilot by 28 bits of its address",
      { neighbors: [{ address: "192.168.1.40", mac: "04:c9:8b:1a:02:03" }] },
      [["tinypilot", ["oui"]]],
    ],
    [
      "another maker who shares the first 24 bits",
      { neighbors: [{ address: "192.168.1.40", mac: "04:c9:8b:2a:02:03" }] },
      [],
    ],
    ["PiKVM by its service", { mdns: [{ service: "_pikvm._tcp", name: "pikvm" }] }, [["pikvm", ["mdns"]]]],
    [
      "a box seen both ways, once",
      {
        neighbors: [{ address: "192.168.1.40", mac: "30:52:53:01:02:03" }],
        mdns: [{ service: "_http._tcp.local", name: "jetkvm-ab12.local" }],
      },
      [["jetkvm", ["mdns", "oui"]]],
    ],
    [
      "a Raspberry Pi, which may be anything",
      { neighbors: [{ address: "192.168.1.40", mac: "dc:a6:32:01:02:03" }] },
      [],
    ],
    [
      "GL.iNet as a box",
      { neighbors: [{ address: "192.168.1.40", mac: "94:83:c4:01:02:03" }] },
      [["glinet-comet", ["oui"]]],
    ],
    [
      "GL.iNet as the router",
      {
        defaultRoute: { interface: "wlan0", gateway: "192.168.1.1", gatewayMac: "94:83:c4:01:02:03" },
        neighbors: [{ address: "192.168.1.1", mac: "94:83:c4:01:02:03" }],
      },
      [],
    ],
    [
      "another port of that router",
      {
        defaultRoute: { interface: "wlan0", gateway: "192.168.1.1", gatewayMac: "94:83:c4:01:02:03" },
        neighbors: [{ address: "192.168.1.2", mac: "94:83:c4:01:02:04" }],
      },
      [],
    ],
    [
      "the laptop's own adapter",
      {
        interfaces: [{ name: "eth0", mac: "e8:ea:6a:01:02:03" }],
        neighbors: [{ address: "192.168.1.23", mac: "e8:ea:6a:01:02:03" }],
      },
      [],
    ],
  ])("reads %s", (_name, network, expected) => {
    expect(neighborsOf(network)).toEqual(expected);
  });
});

describe("virtual machines", () => {
  function hypervisorOf(hardware: SnapshotInput["hardware"]) {
    return signalsOf(recognizeSnapshot(emptySnapshot({ hardware })), "virtual_machine").map(
      ({ payload }) => payload.entryId,
    );
  }

  it.each([
    [{ vendor: "QEMU", model: "Standard PC (Q35 + ICH9, 2009)", hypervisor: "kvm" }, ["kvm"]],
    [{ vendor: "Dell Inc.", model: "Latitude 7450", hypervisor: "kvm" }, ["kvm"]],
    [{ vendor: "VMware, Inc.", model: "VMware20,1", hypervisor: null }, ["vmware"]],
    [{ vendor: "innotek GmbH", model: "VirtualBox", hypervisor: "oracle" }, ["virtualbox"]],
    [{ vendor: "Microsoft Corporation", model: "Virtual Machine", hypervisor: "microsoft" }, ["hyper-v"]],
    [{ vendor: "Parallels International GmbH.", model: "Parallels ARM Virtual Machine" }, ["parallels"]],
    [{ vendor: "Xen", model: "HVM domU", hypervisor: "xen" }, ["xen"]],
    [{ hypervisor: "firecracker" }, ["firecracker"]],
    [{ vendor: "Apple Inc.", model: "VirtualMac2,1" }, ["apple-virtualization"]],
  ])("names the hypervisor under %j", (hardware, expected) => {
    expect(hypervisorOf(hardware)).toEqual(expected);
  });

  it.each([
    [
      "a Windows laptop with Hyper-V switched on",
      { vendor: "Dell Inc.", model: "Latitude 7450", hypervisor: "microsoft" },
    ],
    [
      "a Surface with Hyper-V switched on",
      { vendor: "Microsoft Corporation", model: "Surface Laptop 6", hypervisor: "Microsoft Hv" },
    ],
    ["Linux inside Windows", { vendor: null, model: null, hypervisor: "wsl" }],
    ["an ordinary laptop", { vendor: "LENOVO", model: "21HM", hypervisor: null }],
  ])("stays silent on %s", (_name, hardware) => {
    expect(hypervisorOf(hardware)).toEqual([]);
  });
});

describe("displays", () => {
  it("takes a display without readable data for unknown, the laptop's own for a panel", () => {
    const displays = [
      { internal: true, connection: "edp" },
      { internal: false, connection: "hdmi", edid: "00ff" },
    ];

    expect(
      signalsOf(recognizeSnapshot(emptySnapshot({ displays })), "display").map(({ payload }) => [
        payload.internal,
        payload.form,
        payload.model,
      ]),
    ).toEqual([
      [true, "panel", null],
      [false, "unknown", null],
    ]);
  });
});

describe("lifecycle", () => {
  it("tells silences to the half-hour and lets those that end later wait", () => {
    const events = [
      { event: "slept" as const, from: "2026-03-02T02:10:00Z", to: "2026-03-02T13:00:00Z" },
      { event: "killed" as const, from: "2026-03-02T13:50:00Z", to: "2026-03-02T14:10:00Z" },
    ];

    expect(
      signalsOf(recognizeSnapshot(emptySnapshot({ lifecycle: { bootId: "b", events } })), "lifecycle").map(
        ({ payload }) => payload,
      ),
    ).toEqual([{ event: "slept", from: "2026-03-02T02:00:00Z", halfHours: 22 }]);
  });
});

describe("gaps", () => {
  it("has none where every section was looked at", () => {
    expect(recognizeSnapshot(emptySnapshot()).gaps).toEqual([]);
  });

  it("has one for each kind and section where nothing was looked at", () => {
    const { gaps, signals } = recognizeSnapshot({
      format: "clearseat.snapshot/1",
      takenAt: "2026-03-02T14:00:00Z",
      platform: "linux",
    });
    const expected = SIGNALS.filter(({ kind }) => kind !== "activity").flatMap(({ kind, sections }) =>
      sections.map((section) => `${kind} ${section} missing`),
    );

    expect(signals).toEqual([]);
    expect(gaps.map(({ kind, section, reason }) => `${kind} ${section} ${reason}`)).toEqual(expected);
  });

  it("keeps the reason and still reads the other sections", () => {
    const { gaps, signals } = recognizeSnapshot(
      emptySnapshot({
        platform: "windows",
        processes: null,
        gaps: [{ section: "processes", reason: "denied" }],
        applications: [{ name: "AnyDesk" }],
      }),
    );

    expect(gaps.filter(({ kind }) => kind === "remote_tool")).toEqual([
      { kind: "remote_tool", reason: "denied", section: "processes" },
    ]);
    expect(signals.some(({ kind }) => kind === "remote_tool")).toBe(true);
  });

  it("reports a section that was read only in part", () => {
    expect(
      recognizeSnapshot(emptySnapshot({ gaps: [{ section: "usb", reason: "redacted" }] })).gaps.map(
        ({ kind, reason }) => [kind, reason],
      ),
    ).toEqual([
      ["kvm_usb", "redacted"],
      ["input_hardware", "redacted"],
      ["anti_idle", "redacted"],
    ]);
  });

  it("reports neighbors that were not looked at", () => {
    const { gaps } = recognizeSnapshot(emptySnapshot({ network: { interfaces: [], defaultRoute: null } }));

    expect(gaps).toEqual([{ kind: "kvm_neighbor", reason: "missing", section: "network" }]);
  });
});

describe("recognition", () => {
  it("sorts signals by kind and key and lets no text grow beyond the wire's bounds", () => {
    const long = "x".repeat(5000);
    const { signals } = recognizeSnapshot(
      emptySnapshot({
        usb: [{ vendorId: "1a86", productId: "e129", manufacturer: long, product: long, serial: long }],
        clock: { timeZone: long },
        sessions: [{ kind: "ssh", peer: long }],
        toolLogs: [
          { toolId: "anydesk", at: "2026-03-02T13:00:00Z", event: "session_started", peer: long, instance: long },
        ],
      }),
    );

    expect(signals.map(({ kind }) => kind)).toEqual(signals.map(({ kind }) => kind).toSorted());
    for (const signal of signals) expect(Signal.safeParse(signal).error).toBeUndefined();
  });
});
