import type { ProjectCopy } from "./project-copy.ts";

// A made-up signal: which of the laptop's own lamps (its LEDs) are lit.

const SIGNAL = `import { z } from "zod";
import { defineSignal } from "./define-signal.ts";

export const deskLamp = defineSignal({
  kind: "desk_lamp",
  title: "Lamps of the laptop",
  purpose: "Shows how many of the laptop's own lamps are lit.",
  neverCollects: ["light in the room"],
  platforms: ["linux"],
  retention: "presence",
  sections: ["lamps"],
  payload: z.object({ lit: z.number().int().nonnegative().describe("Lamps that are lit.") }),
});
`;

const PARSER = `/** \`255\` -> lit. Null when it is no number. */
export function parseBrightness(text: string): boolean | null {
  return /^\\d+\\s*$/u.test(text) ? Number(text) > 0 : null;
}
`;

const COLLECTOR = `import { reasonForAbsence } from "../absent-subsystem.ts";
import { defineCollector } from "../collector.ts";
import { parseBrightness } from "./parse-brightness.ts";

const LEDS = "/sys/class/leds";

/** The laptop's own lamps, as the kernel tells them. */
export const lampsCollector = defineCollector({
  id: "lamps-sysfs",
  section: "lamps",
  platforms: ["linux"],
  timeoutMs: 1_000,
  budgetMs: 5,
  collect({ doors: { files } }) {
    const names = files.list(LEDS);
    if (!names.ok) return { gap: reasonForAbsence(files, "/sys/class", names) };
    return {
      value: names.value.map((name) => {
        const text = files.readText(\`\${LEDS}/\${name}/brightness\`);
        return { name, lit: text.ok ? parseBrightness(text.value) : null };
      }),
    };
  },
});
`;

const COLLECTOR_TEST = `import { expect, it } from "vitest";
import { lookAt } from "../run-for-test.ts";
import { lampsCollector } from "./collector.ts";

it("counts a lamp with brightness as lit", async () => {
  const run = await lookAt(lampsCollector, { "/sys/class/leds/caps/brightness": "1\\n" });

  expect(run.value).toEqual([{ name: "caps", lit: true }]);
});
`;

const RECOGNIZER = `import type { SignalPayload } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";

/** Lamps that are lit. */
export function recognizeDeskLamp({ snapshot: { lamps } }: Look): Recognized<SignalPayload<"desk_lamp">>[] {
  if (lamps === undefined) return [];
  return [{ key: "lamps", payload: { lit: lamps.filter((lamp) => lamp.lit === true).length } }];
}
`;

const RULE = `import type { DetectionRule } from "../detection/detection-rule.ts";
import { sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["lamp-lit"];

/** Somebody has light. */
export const lampLit: DetectionRule = {
  id: "lamp-lit",
  version: 1,
  title: "A lamp is lit",
  family: "posture",
  attack: ["T1564"],
  weights,
  reads: ["desk_lamp"],
  benign: ["It is dark."],
  blindSpots: ["Daylight."],
  triage: ["Look out of the window."],
  match: (deviceCase) =>
    standingRecordsOf(deviceCase, "desk_lamp")
      .filter((record) => record.payload.lit > 0)
      .map((record) => ({
        key: record.key,
        weightTenths: weights.lit.tenths,
        summary: \`Lamps of the laptop that are lit: \${record.payload.lit}.\`,
        since: record.firstObservedAt,
        evidence: [toEvidence(record)],
        clearsWhen: "The lamps are dark.",
      })),
  tests: () => [
    { name: "one lamp", case: sampleCase({ signals: [sampleRecord("desk_lamp")] }), expect: { one: 1 } },
    { name: "three lamps", case: sampleCase({ signals: [sampleRecord("desk_lamp", { lit: 3 })] }), expect: { one: 1 } },
    { name: "dark", case: sampleCase({ signals: [sampleRecord("desk_lamp", { lit: 0 })] }), expect: {} },
    { name: "nothing known", case: sampleCase(), expect: {} },
  ],
};
`;

/** Adds the signal from kernel to rule, in the files that docs/adding-a-signal.md names. */
export function addDeskLamp(project: ProjectCopy): void {
  project.write("shared/src/signals/desk-lamp.ts", SIGNAL);
  project.insertBefore(
    "shared/src/signals/index.ts",
    'from "./display.ts"',
    'import { deskLamp } from "./desk-lamp.ts";',
  );
  project.insertBefore("shared/src/signals/index.ts", "] as const;", "  deskLamp,");

  project.insertBefore(
    "shared/src/snapshot/snapshot.ts",
    "  power: optional(",
    "  lamps: section(z.looseObject({ name: text, lit: flag })),",
  );
  project.insertBefore("shared/src/snapshot/snapshot.ts", '  lifecycle: "start and sleep times"', '  lamps: "lamps",');
  project.write("agent/src/collectors/lamps/parse-brightness.ts", PARSER);
  project.write("agent/src/collectors/lamps/collector.ts", COLLECTOR);
  project.write("agent/src/collectors/lamps/lamps.test.ts", COLLECTOR_TEST);
  project.insertBefore(
    "agent/src/collectors/index.ts",
    'from "./lifecycle/',
    'import { lampsCollector } from "./lamps/collector.ts";',
  );
  project.insertBefore("agent/src/collectors/index.ts", "  lifecycleCollector,", "  lampsCollector,");

  project.write("agent/src/recognize/kinds/desk-lamp.ts", RECOGNIZER);
  project.insertBefore(
    "agent/src/recognize/recognize.ts",
    'from "./kinds/display.ts"',
    'import { recognizeDeskLamp } from "./kinds/desk-lamp.ts";',
  );
  project.insertBefore(
    "agent/src/recognize/recognize.ts",
    "  lifecycle: recognizeLifecycle,",
    "  desk_lamp: recognizeDeskLamp,",
  );

  project.insertBefore("shared/src/findings/rule-ids.ts", '"desk-check-failed"', '  "lamp-lit",');
  project.write("server/src/rules/lamp-lit.ts", RULE);
  project.insertBefore(
    "server/src/rules/weights.ts",
    '  "kvm-hardware-attached": {',
    '  "lamp-lit": { lit: { tenths: 1, because: "Light says next to nothing." } },',
  );
  project.insertBefore(
    "server/src/rules/index.ts",
    'from "./monitor-serial-shared.ts"',
    'import { lampLit } from "./lamp-lit.ts";',
  );
  project.insertBefore("server/src/rules/index.ts", "  virtualizedDevice,", "  lampLit,");
  project.insertBefore("server/src/detection/sample-case.ts", "  virtual_machine: {", "  desk_lamp: { lit: 1 },");
}
