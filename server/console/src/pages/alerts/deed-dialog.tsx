import { DAY_MS } from "@clearseat/shared";
import { Button, Group, Modal, Radio, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { readNow } from "../../app/clock.ts";
import { useSession } from "../../app/session.tsx";
import { sayCount } from "../../parts/say.ts";
import { DEEDS, type Deed, type DeedName } from "./deeds.ts";
import { LeadChoice } from "./lead-choice.tsx";
import { DISPOSITION_CHOICES } from "./queue-filter.ts";

/** What a deed is asked for before it is done. */
export type AskedDeed = Exclude<DeedName, "take" | "release" | "undo">;

interface DialogProps {
  readonly deed: AskedDeed | null;
  /** How many alerts it is done to. */
  readonly count: number;
  readonly perform: (deed: Deed) => void;
  readonly onClose: () => void;
}

const VERDICTS: Readonly<Record<string, string>> = {
  true_positive: "What was seen is what it looks like.",
  benign: "It is there, and it is allowed or harmless.",
  false_positive: "It is not there; the finding is wrong.",
  undetermined: "It could not be told.",
};
const ABOUT: Readonly<Partial<Record<AskedDeed, string>>> = {
  suppress: "It rests until then, or until new evidence comes.",
  hand_over: "From now on HR may read it, with its reports as proof.",
  take_back: "HR may read it no more.",
  merge: "It becomes part of that case and follows what is decided there; its history stays.",
  split: "It is decided on its own again.",
};

interface Draft {
  readonly reason: string;
  readonly disposition: string;
  readonly to: string;
  readonly until: string;
  readonly into: string;
}

function toAssignment({ to, reason }: Draft): Deed {
  const why = reason.trim();
  const name = to.trim();
  return { action: "assign", to: name === "" ? null : name, ...(why.length < 3 ? {} : { reason: why }) };
}

/** The deed that a draft describes; null while something is missing. */
function toDeed(action: AskedDeed, draft: Draft): Deed | null {
  if (action === "assign") return toAssignment(draft);
  const reason = draft.reason.trim();
  if (reason.length < 3) return null;
  switch (action) {
    case "close": {
      const disposition = DISPOSITION_CHOICES.find(({ value }) => value === draft.disposition)?.value;
      return disposition === undefined ? null : { action, disposition, reason };
    }
    case "suppress":
      return draft.until === "" ? null : { action, until: `${draft.until}T00:00:00Z`, reason };
    case "merge": {
      const into = draft.into.trim().split("/").at(-1) ?? "";
      return into === "" ? null : { action, into, reason };
    }
    default:
      return { action, reason };
  }
}

interface FieldProps {
  readonly action: AskedDeed;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function OwnFields({ action, draft, change }: FieldProps) {
  const { name } = useSession();
  if (action === "close")
    return (
      <Radio.Group label="Verdict" value={draft.disposition} onChange={(disposition) => change({ disposition })}>
        <Stack gap={6} mt={4}>
          {DISPOSITION_CHOICES.map(({ value, label }, index) => (
            <Radio
              key={value}
              value={value}
              label={label}
              description={VERDICTS[value]}
              {...(index === 0 ? { "data-autofocus": true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
    );
  if (action === "suppress")
    return (
      <TextInput
        type="date"
        label="Until"
        description="The beginning of that day, UTC"
        value={draft.until}
        onChange={({ currentTarget: { value } }) => change({ until: value })}
      />
    );
  if (action === "assign")
    return (
      <Group align="flex-end" gap="xs">
        <TextInput
          data-autofocus
          label="Who works on it"
          description="Empty: nobody"
          value={draft.to}
          onChange={({ currentTarget: { value } }) => change({ to: value })}
        />
        <Button variant="default" onClick={() => change({ to: name })}>
          Me
        </Button>
      </Group>
    );
  return action === "merge" ? <LeadChoice draft={draft} change={change} /> : null;
}

function DeedForm({ deed: action, perform, onClose }: DialogProps & { readonly deed: AskedDeed }) {
  const { name } = useSession();
  const [draft, setDraft] = useState<Draft>(() => ({
    reason: "",
    disposition: "",
    to: name,
    until: new Date(readNow() + 30 * DAY_MS).toISOString().slice(0, 10),
    into: "",
  }));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const deed = toDeed(action, draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deed === null) return;
    perform(deed);
    onClose();
  };
  const hasOwnField = ["close", "assign", "merge"].includes(action);
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {ABOUT[action] !== undefined && (
          <Text size="sm" c="dimmed">
            {ABOUT[action]}
          </Text>
        )}
        <OwnFields action={action} draft={draft} change={change} />
        <Textarea
          label={action === "comment" ? "Comment" : action === "assign" ? "Why (may be left out)" : "Why"}
          description={action === "assign" ? undefined : "Stands in the history for good"}
          autosize
          minRows={2}
          maxLength={2_000}
          value={draft.reason}
          onChange={({ currentTarget: { value } }) => change({ reason: value })}
          onKeyDown={(event) => (event.key === "Enter" && event.ctrlKey ? submit(event) : undefined)}
          {...(hasOwnField ? {} : { "data-autofocus": true })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={deed === null}>
            {DEEDS[action].label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for what a deed needs, then has it done. */
export function DeedDialog(props: DialogProps) {
  const { deed, count, onClose } = props;
  const title = deed === null ? "" : `${DEEDS[deed].label}: ${sayCount(count, "alert")}`;
  return (
    <Modal opened={deed !== null} onClose={onClose} title={title} closeButtonProps={{ "aria-label": "Close dialog" }}>
      {deed !== null && <DeedForm {...props} deed={deed} />}
    </Modal>
  );
}
