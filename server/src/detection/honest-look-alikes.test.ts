import { isAtLeast, type Severity } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import type { DeviceCase, SharedObservable } from "./device-case.ts";
import { judge } from "./judge.ts";
import { SAMPLE_HASH, SAMPLE_TOOL, sampleCase, sampleHome, sampleRecord, sampleResident } from "./sample-case.ts";
import { scoreFindings } from "./score.ts";

const MOUSE = {
  manufacturer: "Fast Mice",
  product: "8K Pro",
  vendorId: "1532",
  productId: "00b4",
  entryId: null,
  disguised: false,
  confidence: "possible",
} as const;

function colleague(changes: Partial<SharedObservable>): SharedObservable {
  return {
    kind: "monitor_serial",
    value: SAMPLE_HASH,
    deviceId: "device-two",
    assignee: "bob@example.com",
    since: "2026-03-09T08:00:00Z",
    lastReportAt: "2026-03-09T14:00:00Z",
    ...changes,
  };
}

interface LookAlike {
  readonly title: string;
  readonly atMost: Severity;
  readonly case: DeviceCase;
}

const LOOK_ALIKES: readonly LookAlike[] = [
  {
    title: "the help desk fixes something with the company's tool",
    atMost: "info",
    case: sampleCase({
      signals: [
        sampleRecord("remote_tool", { instance: "help.example.com", installSource: "mdm" }),
        sampleRecord("remote_session", { instance: "help.example.com" }),
      ],
      approvedTools: [{ tool: SAMPLE_TOOL, instance: "help.example.com" }],
    }),
  },
  {
    title: "the help desk's log of the same session does not say which instance",
    atMost: "info",
    case: sampleCase({
      signals: [sampleRecord("remote_tool", { instance: "help.example.com" }), sampleRecord("remote_session")],
      approvedTools: [{ tool: SAMPLE_TOOL, instance: "help.example.com" }],
    }),
  },
  {
    title: "IT wrote the tool's other name into the settings",
    atMost: "info",
    case: sampleCase({
      signals: [
        sampleRecord("remote_tool", { entryId: "chrome-remote-desktop" }),
        sampleRecord("remote_session", { entryId: "chrome-remote-desktop" }),
      ],
      approvedTools: [{ tool: "crd" }],
    }),
  },
  {
    title: "an administrator logs in through the company's VPN",
    atMost: "info",
    case: sampleCase({
      signals: [sampleRecord("os_session", { peer: "198.51.100.201" })],
      companyVpnEgress: ["198.51.100.200/30"],
    }),
  },
  {
    title: "a homelab owner has a box on the network, not on the laptop",
    atMost: "low",
    case: sampleCase({ signals: [sampleRecord("kvm_neighbor")] }),
  },
  {
    title: "a homelab owner also works on the laptop from a PC at home",
    atMost: "medium",
    case: sampleCase({ signals: [sampleRecord("kvm_neighbor"), sampleRecord("os_session", { peer: "192.168.1.40" })] }),
  },
  {
    title: "a developer with a mesh network, SSH from home and an editor's tunnel",
    atMost: "low",
    case: sampleCase({
      signals: [
        sampleRecord("tunnel", { entryId: "tailscale", type: "mesh_vpn", desktopListening: true }, { key: "mesh" }),
        sampleRecord("tunnel", { entryId: "vscode-tunnel", type: "ide_tunnel" }, { key: "ide" }),
        sampleRecord("os_session", { protocol: "ssh", peer: "192.168.1.40" }),
      ],
    }),
  },
  {
    title: "a developer's group is approved for its tunnel",
    atMost: "info",
    case: sampleCase({
      signals: [sampleRecord("tunnel", { entryId: "vscode-tunnel", type: "ide_tunnel" })],
      approvedTools: [{ tool: "vscode-tunnel", group: "sales" }],
    }),
  },
  {
    title: "a developer tests by SSH to the laptop itself",
    atMost: "info",
    case: sampleCase({ signals: [sampleRecord("os_session", { protocol: "ssh", peer: "::1" })] }),
  },
  {
    title: "a mesh network and nothing that answers",
    atMost: "info",
    case: sampleCase({ signals: [sampleRecord("tunnel", { type: "mesh_vpn" })] }),
  },
  {
    title: "an 8 kHz mouse at high speed",
    atMost: "low",
    case: sampleCase({ signals: [sampleRecord("kvm_usb", { ...MOUSE, marks: ["high_speed_input"] })] }),
  },
  {
    title: "a gaming keyboard with storage of its own",
    atMost: "low",
    case: sampleCase({ signals: [sampleRecord("kvm_usb", { ...MOUSE, marks: ["keyboard_mouse_storage"] })] }),
  },
  {
    title: "a drawing tablet in mouse mode",
    atMost: "low",
    case: sampleCase({ signals: [sampleRecord("kvm_usb", { ...MOUSE, marks: ["absolute_mouse"] })] }),
  },
  {
    title: "a viewer to look at servers",
    atMost: "info",
    case: sampleCase({ signals: [sampleRecord("remote_tool", { acceptsConnections: false })] }),
  },
  {
    title: "a leftover tool that nobody used",
    atMost: "info",
    case: sampleCase({ signals: [sampleRecord("remote_tool", { running: false, autostart: false })] }),
  },
  {
    title: "a support call that was accepted two months ago",
    atMost: "info",
    case: sampleCase({
      signals: [sampleRecord("remote_session", { since: "2026-01-10T15:00:00Z", unattended: false, active: false })],
    }),
  },
  {
    title: "a virtual desktop that the company hands out",
    atMost: "info",
    case: sampleCase({ signals: [sampleRecord("virtual_machine")] }),
  },
  {
    title: "a hot desk after a colleague's shift",
    atMost: "info",
    case: sampleCase({ signals: [sampleRecord("display")], shared: [colleague({})] }),
  },
  {
    title: "a desk switch between two laptops of one person",
    atMost: "info",
    case: sampleCase({
      signals: [sampleRecord("display")],
      shared: [colleague({ assignee: "ana@example.com", lastReportAt: "2026-03-10T11:55:00Z" })],
    }),
  },
  {
    title: "the laptop was enrolled anew and its old key still holds the monitor",
    atMost: "info",
    case: sampleCase({
      device: { assignee: null },
      signals: [sampleRecord("display")],
      shared: [colleague({ assignee: null, lastReportAt: "2026-03-09T14:50:00Z" })],
    }),
  },
  {
    title: "couples share a home, nothing else",
    atMost: "info",
    case: sampleCase({
      signals: [sampleRecord("display")],
      home: sampleHome([sampleResident()]),
    }),
  },
];

describe("honest look-alikes", () => {
  it.each(LOOK_ALIKES)("$title: at most $atMost", ({ case: deviceCase, atMost }) => {
    const { severity } = scoreFindings(judge(deviceCase));

    expect(isAtLeast(atMost, severity), `is ${severity}`).toBe(true);
  });
});

describe("farms, for comparison", () => {
  it("a box on USB and its display are critical together", () => {
    expect(
      scoreFindings(judge(sampleCase({ signals: [sampleRecord("kvm_usb"), sampleRecord("kvm_display")] }))),
    ).toMatchObject({ score: 57, severity: "critical" });
  });

  it("an unattended tool that comes back every day is high", () => {
    const signals = ["2026-03-03", "2026-03-04", "2026-03-05"].map((day) =>
      sampleRecord("remote_session", { since: `${day}T15:00:00Z`, active: false }, { key: day }),
    );

    expect(scoreFindings(judge(sampleCase({ signals: [sampleRecord("remote_tool"), ...signals] })))).toMatchObject({
      score: 30,
      severity: "high",
    });
  });

  it("copied monitor data on several people's laptops is medium by itself", () => {
    const shared = [
      colleague({ lastReportAt: "2026-03-10T11:55:00Z" }),
      colleague({ deviceId: "device-three", assignee: "cem@example.com", lastReportAt: "2026-03-10T11:50:00Z" }),
    ];

    expect(scoreFindings(judge(sampleCase({ signals: [sampleRecord("display")], shared })))).toMatchObject({
      score: 20,
      severity: "medium",
    });
  });
});
