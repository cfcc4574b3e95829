import type { MachineIndicator, SignalPayload, Snapshot } from "@clearseat/shared";
import { type Look, type Recognized, toShortText } from "../look.ts";
import { matchesName } from "../name-index.ts";

/** The hypervisor underneath, as the firmware names it. A host that merely runs one is not told by these names. */
export function recognizeVirtualMachine({
  snapshot: { hardware },
  context,
}: Look): Recognized<SignalPayload<"virtual_machine">>[] {
  if (hardware === undefined) return [];
  const match = context.catalog.machines.find(({ machine }) => agrees(machine, hardware));
  if (match === undefined) return [];
  const hypervisor = toShortText(hardware.hypervisor ?? hardware.model ?? hardware.vendor ?? match.entry.id);
  return [{ key: match.entry.id, payload: { entryId: match.entry.id, matchedOn: ["hardware"], hypervisor } }];
}

function agrees({ hypervisor, vendor, model }: MachineIndicator, hardware: NonNullable<Snapshot["hardware"]>): boolean {
  return (
    (hypervisor === undefined || matchesName(hypervisor, hardware.hypervisor)) &&
    (vendor === undefined || matchesName(vendor, hardware.vendor)) &&
    (model === undefined || matchesName(model, hardware.model))
  );
}
