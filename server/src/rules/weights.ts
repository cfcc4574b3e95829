import type { RuleId } from "@clearseat/shared";
import type { Weight } from "../detection/detection-rule.ts";

/**
 * Every weight of every rule in one table, with the reasoning behind it.
 *
 * A weight is log10 of a likelihood ratio: how much more often the thing is seen on a laptop in a farm than on an
 * honest company laptop in the field. All of them are our own estimates to the order of magnitude, from public case
 * reports and published rates of remote tools, VPNs and remote work; they are starting values, to be corrected by
 * what analysts decide.
 */
export const WEIGHTS = {
  "kvm-hardware-attached": {
    identity: {
      tenths: 30,
      because:
        "Hardly anybody plugs a KVM-over-IP box into a company laptop; the honest ones are a few tinkerers, so the ratio is about 1,000.",
    },
  },
  "kvm-hardware-disguised": {
    structure: {
      tenths: 30,
      because:
        "A device built like a KVM-over-IP box under another name shows intent besides the hardware; the ratio is about 1,000 or more.",
    },
    oneMark: {
      tenths: 15,
      because: "One mark alone also occurs on tablets, fast gaming hardware and hobby boards; the ratio is about 30.",
    },
  },
  "kvm-display-attached": {
    edid: {
      tenths: 27,
      because:
        "The display data of capture hardware speaks independently of USB, but a capture chip may also sit in a recorder; the ratio is about 500.",
    },
  },
  "monitor-serial-shared": {
    sameSerial: {
      tenths: 20,
      because:
        "One monitor cannot hang on two people's laptops at once unless its data is copied, or they share a desk switch; the ratio is about 100.",
    },
  },
  "kvm-near-device": {
    sameNetwork: {
      tenths: 15,
      because:
        "Such a box on the same network is usual in farms and otherwise found with people who run servers at home; the ratio is about 30.",
    },
  },
  "remote-tool-unapproved": {
    present: {
      tenths: 7,
      because: "Most companies have several remote tools about, so presence alone says little; the ratio is about 5.",
    },
    secondInstance: {
      tenths: 13,
      because:
        "A tool of the company's that answers to somebody else's server is seldom an accident; the ratio is about 20.",
    },
  },
  "remote-session-unapproved": {
    accepted: {
      tenths: 20,
      because:
        "Somebody used the laptop from afar with a tool that IT does not use, though a person may have let them in; the ratio is about 100.",
    },
    unattended: {
      tenths: 23,
      because:
        "Nobody had to accept the session, so the laptop can be driven with no one at it; the ratio is about 200.",
    },
    unattendedAndTelling: {
      tenths: 27,
      because:
        "Unattended sessions that come back, begin right after issue, or come from hosting, a VPN or another country are how farms work; the ratio is about 500.",
    },
  },
  "setup-burst": {
    afterIssue: {
      tenths: 13,
      because:
        "Farms make a laptop reachable in its first days, in cases within the hour; new colleagues seldom bring such tools, and never such boxes; the ratio is about 20.",
    },
  },
  "os-remote-session": {
    outside: {
      tenths: 15,
      because:
        "Log-ins by the system's own means from outside are rare on laptops but known from developers and home networks; the ratio is about 30.",
    },
  },
  "tunnel-opened": {
    reachable: {
      tenths: 13,
      because: "A tunnel makes the laptop reachable from anywhere; developers use them too; the ratio is about 20.",
    },
  },
  "virtualized-device": {
    virtual: {
      tenths: 15,
      because:
        "An issued laptop that turns out to be a virtual machine is rare, but test benches and moved systems exist; the ratio is about 30.",
    },
  },
  "forked-chain": {
    forked: {
      tenths: 20,
      because:
        "One key that tells two stories means a copy of the laptop or of its key; restored backups are the honest exception; the ratio is about 100.",
    },
  },
} as const satisfies { readonly [Id in RuleId]?: Readonly<Record<string, Weight>> };
