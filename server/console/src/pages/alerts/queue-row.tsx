import { Checkbox, Group, Skeleton, Text, VisuallyHidden } from "@mantine/core";
import { Link } from "react-router";
import type { Alert } from "../../api/types.ts";
import { sayCode, sayTenths } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";
import { When } from "../../parts/when.tsx";
import { sayLaptops } from "./alert-label.ts";
import classes from "./queue.module.css";

export interface RowProps {
  readonly alert: Alert;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  /** Handed on, so that the alert's page knows what comes next. */
  readonly state: unknown;
}

function State({ status, disposition, owner }: Alert) {
  const verdict = disposition === null ? "" : `, ${sayCode(disposition)}`;
  return (
    <Text size="sm" className={classes["state"] ?? ""}>
      {sayCode(status)}
      {verdict}
      <Text span c="dimmed" size="sm">
        {owner === null ? "" : ` · ${owner}`}
      </Text>
    </Text>
  );
}

function Words({ alert, isActive, onOpen, state }: Pick<RowProps, "alert" | "isActive" | "onOpen" | "state">) {
  const { id, title, unread, parts } = alert;
  return (
    <div className={classes["words"] ?? ""}>
      <Link
        to={`/alerts/${id}`}
        state={state}
        onClick={onOpen}
        className={classes["title"] ?? ""}
        data-unread={unread || undefined}
        id={`row-${id}`}
        aria-current={isActive ? "true" : undefined}
      >
        {title}
        {unread && <VisuallyHidden>, unread</VisuallyHidden>}
      </Link>
      <Text size="xs" c="dimmed" truncate>
        {sayLaptops(alert)}
        {parts > 0 && ` · with ${parts} more`}
      </Text>
    </div>
  );
}

/** One alert of the queue: how bad, what, on which laptop, who has it, since when. */
export function QueueRow({ alert, isActive, isSelected, onSelect, onOpen, state }: RowProps) {
  const { title, currentSeverity, unread, score, openedAt } = alert;
  return (
    <div className={classes["row"] ?? ""} data-active={isActive || undefined} data-selected={isSelected || undefined}>
      <Checkbox
        size="xs"
        checked={isSelected}
        onChange={onSelect}
        aria-label={`Select ${title}`}
        className={classes["check"] ?? ""}
      />
      <span className={classes["dot"] ?? ""} data-unread={unread || undefined} aria-hidden />
      <span className={classes["severity"] ?? ""}>
        <SeverityBadge severity={currentSeverity} />
      </span>
      <Words alert={alert} isActive={isActive} onOpen={onOpen} state={state} />
      <State {...alert} />
      <Text size="sm" className={classes["score"] ?? ""} title="Score: log10 of how much likelier than innocent">
        {sayTenths(score)}
      </Text>
      <Text size="sm" c="dimmed" className={classes["when"] ?? ""}>
        <When at={openedAt} />
      </Text>
    </div>
  );
}

/** Where an alert is on its way. */
export function RowOnItsWay() {
  return (
    <Group className={classes["row"] ?? ""} aria-hidden wrap="nowrap">
      <Skeleton h={14} w="70%" ml={56} animate={false} />
    </Group>
  );
}
