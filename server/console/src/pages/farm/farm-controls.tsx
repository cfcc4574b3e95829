import { ActionIcon, Group, NumberInput, SegmentedControl, TextInput, Tooltip } from "@mantine/core";
import { Maximize, Minus, Plus, Search } from "lucide-react";
import type { FarmAddress } from "./farm-address.ts";
import type { FarmStage } from "./farm-stage.ts";

interface FarmControlsProps {
  readonly address: FarmAddress;
  readonly change: (changes: Readonly<Record<string, string | null>>) => void;
  readonly stage: FarmStage | null;
}

function ZoomButtons({ stage }: Pick<FarmControlsProps, "stage">) {
  const buttons = [
    { label: "Closer", Icon: Plus, act: () => stage?.zoomBy(1.4) },
    { label: "Farther", Icon: Minus, act: () => stage?.zoomBy(1 / 1.4) },
    { label: "Show all", Icon: Maximize, act: () => stage?.fit() },
  ];
  return (
    <ActionIcon.Group>
      {buttons.map(({ label, Icon, act }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon variant="default" size={30} aria-label={label} onClick={act}>
            <Icon size={15} />
          </ActionIcon>
        </Tooltip>
      ))}
    </ActionIcon.Group>
  );
}

/** Search, filter, and picture or list. */
export function FarmControls({ address, change, stage }: FarmControlsProps) {
  return (
    <Group gap="xs" className="cs-no-print">
      <TextInput
        size="xs"
        w={190}
        aria-label="Search sites"
        placeholder="Office, US, critical, monitor …"
        leftSection={<Search size={14} aria-hidden />}
        value={address.text}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      <NumberInput
        size="xs"
        w={150}
        aria-label="Laptops at once, at least"
        prefix="at least "
        suffix=" at once"
        min={1}
        max={1_000}
        value={address.minimum}
        onChange={(value) => change({ min: Number(value) > 1 ? String(value) : null })}
      />
      <SegmentedControl
        size="xs"
        aria-label="Shown as"
        data={[
          { label: "Picture", value: "picture" },
          { label: "List", value: "list" },
        ]}
        value={address.isList ? "list" : "picture"}
        onChange={(value) => change({ view: value === "list" ? "list" : null })}
      />
      {!address.isList && <ZoomButtons stage={stage} />}
    </Group>
  );
}
