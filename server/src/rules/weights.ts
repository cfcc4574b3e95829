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
    sameDesk: {
      tenths: 13,
      because:
        "Two people who live together may well share a desk and its monitor, so this says little beside their home; the ratio is about 20.",
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
        "One key that goes on telling two stories means a copy of the laptop or of its key, and both live; a disk put back into service after its replacement is the honest exception; the ratio is about 100.",
    },
    wentBack: {
      tenths: 7,
      because:
        "A ledger that went back in time while the older story fell silent is a restored backup far more often than the first word of a copy; the ratio is about 5.",
    },
  },
  "headless-display": {
    noPanel: {
      tenths: 9,
      because:
        "A dummy plug or virtual display with no panel in use is how a laptop is driven unseen, and how some people work on the road; the ratio is about 8.",
    },
  },
  "multiple-remote-tools": {
    twoVendors: {
      tenths: 13,
      because:
        "Two makers' tools that let somebody in, and IT uses neither, are a spare way in; help desks and moves between tools explain most others; the ratio is about 20.",
    },
    afterIssue: {
      tenths: 20,
      because:
        "Several tools set up by the user in the laptop's first days is what case reports of farms have in common; the ratio is about 100.",
    },
  },
  "operator-shared": {
    sameOperator: {
      tenths: 23,
      because:
        "One address, account or server behind the sessions of several people whom IT does not serve that way is one person in several seats; the ratio is about 200.",
    },
  },
  "remote-tool-renamed": {
    renamed: {
      tenths: 20,
      because:
        "Nobody renames a remote-access program by accident; packagers that do are few and known; the ratio is about 100.",
    },
  },
  "shared-residence": {
    two: {
      tenths: 13,
      because: "Two of a company's laptops in one home are mostly a couple or flatmates; the ratio is about 20.",
    },
    household: {
      tenths: 10,
      because:
        "Three or more people of one company in one home are flatmates more often where their laptops come along to work and weekends, or are old and were only just met; the ratio is about 10.",
    },
    threeOrMore: {
      tenths: 25,
      because:
        "Three or more people of one company seldom live together, and where none of their laptops ever leaves the home that is how farms keep them; the ratio is about 300.",
    },
    newcomers: {
      tenths: 27,
      because:
        "Three or more people who are all new to the company, whose laptops came to one home and never left it, are seldom anything but deliveries to a farm; the ratio is about 500.",
    },
    businessPlace: {
      tenths: 13,
      because:
        "Three or more in a place of business that nobody declared is a shared office more often than a rented room; the ratio is about 20.",
    },
  },
  "place-mismatch": {
    elsewhere: {
      tenths: 10,
      because: "Most mismatches are moves and journeys that nobody declared; the ratio is about 10.",
    },
  },
  "timezone-mismatch": {
    otherZone: {
      tenths: 7,
      because: "Clocks stand wrong by travel and by habit as well; the ratio is about 5.",
    },
  },
  "round-the-clock": {
    noRest: {
      tenths: 12,
      because: "A week without five hours of rest is more than one person at the laptop; the ratio is about 15.",
    },
  },
  "hours-mismatch": {
    otherShift: {
      tenths: 6,
      because: "Night owls and parents work odd hours, and operators hide theirs; the ratio is about 4.",
    },
  },
  "anonymizing-network": {
    hidden: {
      tenths: 6,
      because: "A tenth of remote workers use a private VPN now and then; the ratio is about 4.",
    },
    operatorVpn: {
      tenths: 17,
      because:
        "Services that case after case of farms names are hardly used for work by anybody else; the ratio is about 50.",
    },
  },
  "proxyware-present": {
    present: {
      tenths: 6,
      because: "Such programs come along with free software on private machines too; the ratio is about 4.",
    },
  },
  "never-moves": {
    shelfLife: {
      tenths: 13,
      because:
        "A laptop that stays shut, plugged in and in one place for weeks may be docked or may be on a shelf; the ratio is about 20.",
    },
  },
  "anti-idle": {
    present: {
      tenths: 6,
      because:
        "Keep-awake programs are widespread among people who merely dislike the screen lock; the ratio is about 4.",
    },
  },
  "silent-device": {
    unexplained: {
      tenths: 10,
      because: "Most long silences are drawers and holidays that the laptop cannot tell of; the ratio is about 10.",
    },
  },
  "never-seen": {
    notEnrolled: {
      tenths: 10,
      because:
        "Deliveries go astray and enrollments fail; a laptop that somebody keeps from enrolling is rarer; the ratio is about 10.",
    },
  },
} as const satisfies { readonly [Id in RuleId]?: Readonly<Record<string, Weight>> };
