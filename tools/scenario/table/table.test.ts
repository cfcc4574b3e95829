import { describe, expect, it } from "vitest";
import { loadScenario } from "../load-scenario.ts";
import { runScenario } from "../run-scenario.ts";
import { renderScenariosPage } from "./render-page.ts";
import { toTableEntry } from "./table-entry.ts";

const TEXT = `# A laptop that is a virtual machine
# and one that is not.
format: clearseat.scenario/1
name: Two laptops
start: 2026-03-02T00:00:00Z
days: 1
checkInMinutes: 240
devices:
  - {id: lt-pia, baseline: ubuntu-24.04, truth: farm, timeline: [{at: 2026-03-02T08:00:00Z, hardware: {hypervisor: kvm}}]}
  - {id: lt-ray, baseline: macos-26, truth: farm, sign: hardware, timeline: [{at: 2026-03-02T08:00:00Z}, {at: 2026-03-02T13:00:00Z, usb: [{vendorId: 1d6b, productId: "0104", manufacturer: PiKVM, product: PiKVM Composite Device}]}]}
expect:
  - {subject: lt-pia, severity: critical}
knownMisses:
  - {devices: [lt-pia], because: Nothing else shows., caughtBy: A desk check.}
`;

describe("the table of scenarios", () => {
  it("tells what a file is, what fired and when, what was not met and what is missed", async () => {
    const scenario = loadScenario(TEXT, "two.yaml");
    const result = await runScenario(scenario);

    const entry = toTableEntry({ file: "two.yaml", text: TEXT, scenario, result });
    const page = renderScenariosPage([entry], ["two.yaml", "three.yaml"]);

    expect(entry).toMatchObject({
      about: "A laptop that is a virtual machine and one that is not.",
      devices: [
        { id: "lt-pia", severity: null, openedAfter: null, alerted: [], context: ["virtualized-device"] },
        // Plugged in at one o'clock, seen at the look of four.
        { id: "lt-ray", severity: "high", openedAfter: 480, context: [] },
      ],
      unmet: ['{"subject":"lt-pia","severity":"critical"}: Not reached; as context only: virtualized-device.'],
    });
    expect(page).toContain("| Two laptops | lt-pia |  | none |  | (virtualized-device) |");
    expect(page).toContain("| Two laptops | lt-ray | a box | high | 8 h | kvm-hardware-attached |");
    expect(page).toContain("- `three.yaml` is not recorded yet.");
    expect(page).toContain("- `two.yaml` does not go as expected: ");
    expect(page).toContain("| Two laptops | lt-pia | Nothing else shows. | A desk check. |");
  }, 120_000);
});
