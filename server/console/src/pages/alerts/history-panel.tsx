import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import type { AlertDetail } from "../../api/types.ts";
import { When } from "../../parts/when.tsx";
import classes from "./alert.module.css";
import { sayEntry } from "./say-history.ts";

type Entry = AlertDetail["history"][number];

function HistoryEntry({ entry }: { readonly entry: Entry }) {
  const { at, actor, reason, detail } = entry;
  const other = detail["alert"] ?? detail["case"];
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="baseline" gap="sm">
        <Text size="sm">
          <strong>{actor}</strong> {sayEntry(entry)}
          {other !== undefined && (
            <>
              {" "}
              (<Link to={`/alerts/${other}`}>that alert</Link>)
            </>
          )}
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
          <When at={at} />
        </Text>
      </Group>
      {reason !== null && (
        <Text size="sm" ml="md" style={{ whiteSpace: "pre-wrap" }}>
          “{reason}”
        </Text>
      )}
    </li>
  );
}

function CommentForm({ onComment }: { readonly onComment: (text: string) => void }) {
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length < 3) return;
    onComment(text.trim());
    setText("");
  };
  return (
    <form onSubmit={submit} className="cs-no-print">
      <Stack gap="xs">
        <Textarea
          aria-label="Comment"
          placeholder="What you found out, for whoever comes next"
          autosize
          minRows={2}
          maxLength={2_000}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
          onKeyDown={(event) => (event.key === "Enter" && event.ctrlKey ? submit(event) : undefined)}
        />
        <Group justify="flex-end">
          <Button type="submit" size="compact-md" disabled={text.trim().length < 3}>
            Comment
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Everything that happened to an alert, the newest first, and a place for comments. */
export function HistoryPanel({
  alert,
  onComment,
}: {
  readonly alert: Pick<AlertDetail, "history">;
  readonly onComment?: (text: string) => void;
}) {
  return (
    <Stack gap="sm">
      {onComment && <CommentForm onComment={onComment} />}
      <ol className={classes["history"] ?? ""} reversed>
        {alert.history.toReversed().map((entry, index) => (
          <HistoryEntry key={`${entry.at} ${entry.kind} ${alert.history.length - index}`} entry={entry} />
        ))}
      </ol>
    </Stack>
  );
}
