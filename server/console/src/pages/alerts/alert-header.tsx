import { Button, Group, Menu, Text, Title } from "@mantine/core";
import { MoreHorizontal } from "lucide-react";
import { Link } from "react-router";
import type { AlertDetail } from "../../api/types.ts";
import { sayCode, sayUtc } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";
import { When } from "../../parts/when.tsx";
import { sayLaptop } from "./alert-label.ts";
import { DEEDS, type DeedName } from "./deeds.ts";

interface AlertHeaderProps {
  readonly alert: AlertDetail;
  readonly onDeed: (deed: DeedName) => void;
  /** Further things that the menu offers. */
  readonly children: React.ReactNode;
}

function Where({ alert }: { readonly alert: AlertDetail }) {
  const shown = alert.laptops.slice(0, 3);
  return (
    <>
      {shown.map((laptop, index) => (
        <span key={laptop.deviceId}>
          {index > 0 && ", "}
          {laptop.deviceId.startsWith("serial:") ? (
            sayLaptop(laptop)
          ) : (
            <Link to={`/devices/${laptop.deviceId}`}>{sayLaptop(laptop)}</Link>
          )}
        </span>
      ))}
      {alert.laptops.length > shown.length && ` and ${alert.laptops.length - shown.length} more`}
    </>
  );
}

function State({ alert }: { readonly alert: AlertDetail }) {
  const { status, disposition, owner, suppressedUntil, mergedInto, handedOverAt, severity, currentSeverity } = alert;
  return (
    <>
      {sayCode(status)}
      {disposition !== null && `, ${sayCode(disposition)}`}
      {suppressedUntil !== null && ` until ${sayUtc(suppressedUntil)}`}
      {owner === null ? ", nobody has it" : `, ${owner} has it`}
      {severity !== currentSeverity && `, was ${severity}`}
      {handedOverAt !== null && ", HR may read it"}
      {mergedInto !== null && (
        <>
          , part of <Link to={`/alerts/${mergedInto}`}>another case</Link>
        </>
      )}
    </>
  );
}

function furtherDeeds({ mergedInto, handedOverAt }: AlertDetail): readonly DeedName[] {
  if (mergedInto !== null) return ["comment", "split"];
  return ["assign", "comment", handedOverAt === null ? "hand_over" : "take_back", "merge"];
}

/** What the alert is, how it stands, and what can be done with it. */
export function AlertHeader({ alert, onDeed, children }: AlertHeaderProps) {
  // What ends the work stands first, what puts it off last.
  const steps = alert.actions.toSorted((a, b) => Number(a === "suppress") - Number(b === "suppress"));
  return (
    <Group justify="space-between" align="flex-start" mb="sm" gap="sm">
      <div style={{ minWidth: 0, flex: "1 1 420px" }}>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <SeverityBadge severity={alert.currentSeverity} />
          <Title order={1} lineClamp={2}>
            {alert.title}
          </Title>
        </Group>
        <Text c="dimmed" size="sm" component="div" mt={2}>
          <Where alert={alert} /> · <State alert={alert} /> · opened <When at={alert.openedAt} />
        </Text>
      </div>
      <Group gap={6} className="cs-no-print">
        {alert.undo !== null && (
          <Button size="compact-md" variant="subtle" onClick={() => onDeed("undo")}>
            Undo {sayCode(alert.undo.action)}
          </Button>
        )}
        {steps.map((step) => (
          <Button
            key={step}
            size="compact-md"
            variant={step === "take" || step === "reopen" ? "filled" : "default"}
            onClick={() => onDeed(step)}
          >
            {DEEDS[step].label}
          </Button>
        ))}
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <Button size="compact-md" variant="default" aria-label="More to do">
              <MoreHorizontal size={16} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {furtherDeeds(alert).map((deed) => (
              <Menu.Item key={deed} onClick={() => onDeed(deed)}>
                {DEEDS[deed].label}
              </Menu.Item>
            ))}
            <Menu.Divider />
            {children}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Group>
  );
}
