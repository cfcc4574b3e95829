import type { DetectionRule, RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord } from "../detection/device-case.ts";
import { quoteText, sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { latest, nonEmpty, standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

type Display = SignalRecord<"display">;
type Lid = "open" | "shut" | "unknown";

const weights = WEIGHTS["headless-display"];

const FORM_WORDS = { dummy: "a plug that pretends to be a monitor", virtual: "a display that exists in software only" };

/**
 * The only picture is one that nobody can look at: a dummy plug or a virtual display, and no panel in use.
 *
 * - The built-in panel is in use unless the lid is known to be shut; a panel that the system does not list is off.
 * - An external monitor is in use. One that could not be read may be a real one, so it speaks against as well; so does a
 *   display of which nobody knows whether it is built in.
 * - A virtual machine has no panel at all; that it is one is another rule's to judge.
 */
export const headlessDisplay: DetectionRule = {
  id: "headless-display",
  version: 1,
  title: "Dummy or virtual display and no screen in use",
  family: "display",
  attack: ["T1219"],
  weights,
  reads: ["display", "power", "virtual_machine"],
  benign: [
    "Somebody works on a virtual screen, in glasses or streamed to a tablet, with the lid shut.",
    "A display driver left over from a presentation program, for as long as the lid is shut.",
    "A laptop in a meeting room or lab whose plug keeps the graphics card awake.",
  ],
  blindSpots: [
    "A dummy plug with the data of a real monitor, or one whose data cannot be read.",
    "A remote tool that needs no display, or a laptop that is driven with its lid open.",
    "Lid sensors that tell nothing.",
  ],
  triage: [
    "See whether a session or remote-control hardware came at the same time: the plug is there to be looked at by somebody.",
    "Ask which screen is on the desk.",
  ],
  match: (deviceCase) => {
    const displays = standingRecordsOf(deviceCase, "display");
    const unseen = nonEmpty(displays.filter(({ payload }) => isUnseen(payload)));
    const lid = lidOf(deviceCase);
    const isVirtualMachine = standingRecordsOf(deviceCase, "virtual_machine").length > 0;
    if (unseen === null || isVirtualMachine || displays.some(({ payload }) => isInUse(payload, lid))) return [];
    const [first, ...rest] = unseen;
    const since = sinceUnseen(unseen, deviceCase);
    return [
      {
        key: "no-panel",
        weightTenths: weights.noPanel.tenths,
        summary: `The laptop draws on ${describe(first.payload)} and no screen is in use${lid === "shut" ? ", the lid being shut," : ""} since ${sayInstant(since)}.`,
        since,
        evidence: [
          toEvidence(first),
          ...[...rest, ...displays.filter((display) => !unseen.includes(display))].map(toEvidence),
          ...standingRecordsOf(deviceCase, "power").map(toEvidence),
        ],
        clearsWhen: "The lid is opened, a monitor is attached, or the plug or driver goes.",
      },
    ];
  },
  tests: () => [...firing(), ...quiet()],
};

/** Can nobody look at it? */
function isUnseen({ form }: Display["payload"]): boolean {
  return form === "dummy" || form === "virtual";
}

function isInUse(display: Display["payload"], lid: Lid): boolean {
  if (isUnseen(display)) return false;
  return display.internal !== true || lid !== "shut";
}

function lidOf(deviceCase: DeviceCase): Lid {
  const [power] = standingRecordsOf(deviceCase, "power");
  if (power === undefined || power.payload.lidClosed === null) return "unknown";
  return power.payload.lidClosed ? "shut" : "open";
}

/** Since the picture is the only one: when the first such display came, or the lid was shut if that was later. */
function sinceUnseen(unseen: readonly [Display, ...Display[]], deviceCase: DeviceCase): string {
  const starts = unseen.map(({ firstObservedAt }) => firstObservedAt).toSorted();
  const first = starts[0] ?? unseen[0].firstObservedAt;
  const shut = standingRecordsOf(deviceCase, "power").filter(({ payload }) => payload.lidClosed === true);
  return latest([first, ...shut.map(({ lastObservedAt }) => lastObservedAt)]);
}

function describe({ form, model }: Display["payload"]): string {
  const what = form === "dummy" ? FORM_WORDS.dummy : FORM_WORDS.virtual;
  return model === null ? what : `${quoteText(model)}, ${what},`;
}

function displaysCase(
  displays: readonly Partial<Display["payload"]>[],
  lidClosed: boolean | null,
  others: readonly SignalRecord[] = [],
): DeviceCase {
  return sampleCase({
    signals: [
      ...displays.map((changes, index) => sampleRecord("display", changes, { key: `display-${index}` })),
      sampleRecord("power", { lidClosed }),
      ...others,
    ],
  });
}

const DUMMY = { form: "dummy", serialHash: null } as const;
const VIRTUAL = { form: "virtual", connection: null, model: null, serialHash: null } as const;
const BUILT_IN = { internal: true, connection: "edp" } as const;

function firing(): RuleTest[] {
  return [
    {
      name: "a dummy plug, and the lid is shut",
      case: displaysCase([DUMMY, BUILT_IN], true),
      expect: { "no-panel": 9 },
    },
    { name: "a virtual display, and the lid is shut", case: displaysCase([VIRTUAL], true), expect: { "no-panel": 9 } },
    {
      name: "two virtual displays are one finding",
      case: displaysCase([VIRTUAL, VIRTUAL], true),
      expect: { "no-panel": 9 },
    },
    {
      name: "the lid is open, and the built-in panel is off",
      case: displaysCase([VIRTUAL], false),
      expect: { "no-panel": 9 },
    },
    {
      name: "nothing is known of the lid, and no panel is there",
      case: displaysCase([DUMMY], null),
      expect: { "no-panel": 9 },
    },
    {
      name: "power was not looked at, and no panel is there",
      case: sampleCase({ signals: [sampleRecord("display", DUMMY)] }),
      expect: { "no-panel": 9 },
    },
    {
      name: "the monitor beside it was unplugged",
      case: displaysCase([DUMMY], true, [
        sampleRecord("display", {}, { key: "gone", clearedAt: "2026-03-10T08:00:00Z" }),
      ]),
      expect: { "no-panel": 9 },
    },
    {
      name: "it was a virtual machine before",
      case: displaysCase([VIRTUAL], true, [sampleRecord("virtual_machine", {}, { clearedAt: "2026-03-10T08:00:00Z" })]),
      expect: { "no-panel": 9 },
    },
  ];
}

function quiet(): RuleTest[] {
  return [
    {
      name: "a virtual display beside the built-in panel, lid open",
      case: displaysCase([VIRTUAL, BUILT_IN], false),
      expect: {},
    },
    {
      name: "a dummy plug beside the built-in panel, lid open",
      case: displaysCase([DUMMY, BUILT_IN], false),
      expect: {},
    },
    {
      name: "the built-in panel is there, and nothing is known of the lid",
      case: displaysCase([DUMMY, BUILT_IN], null),
      expect: {},
    },
    { name: "docked: the lid is shut and a monitor is attached", case: displaysCase([{}, BUILT_IN], true), expect: {} },
    { name: "a virtual display beside a monitor, lid shut", case: displaysCase([VIRTUAL, {}], true), expect: {} },
    {
      name: "a monitor that could not be read beside a dummy plug",
      case: displaysCase([DUMMY, { form: "unknown", model: null, serialHash: null }], true),
      expect: {},
    },
    {
      name: "nobody knows whether the other panel is built in",
      case: displaysCase([DUMMY, { internal: null }], true),
      expect: {},
    },
    { name: "the lid is shut and no display is there", case: displaysCase([], true), expect: {} },
    { name: "the lid is shut and only the built-in panel is there", case: displaysCase([BUILT_IN], true), expect: {} },
    {
      name: "a virtual machine draws on what it has",
      case: displaysCase([VIRTUAL], null, [sampleRecord("virtual_machine")]),
      expect: {},
    },
    {
      name: "the plug was pulled",
      case: sampleCase({ signals: [sampleRecord("display", DUMMY, { clearedAt: "2026-03-10T08:00:00Z" })] }),
      expect: {},
    },
  ];
}
