import { Button, Collapse, Group, NativeSelect, Switch, TextInput } from "@mantine/core";
import { useDebouncedCallback, useDisclosure, useMediaQuery } from "@mantine/hooks";
import { Search, SlidersHorizontal } from "lucide-react";
import { type RefObject, useState } from "react";
import { useSearchParams } from "react-router";
import { useRules } from "../../api/declarations.ts";
import { useSession } from "../../app/session.tsx";
import {
  countFields,
  DISPOSITION_CHOICES,
  ORDER_CHOICES,
  SEVERITY_CHOICES,
  STATUS_CHOICES,
  UNDECIDED,
  withField,
} from "./queue-filter.ts";

type Choices = readonly { readonly value: string; readonly label: string }[];

interface ChoiceProps {
  readonly label: string;
  readonly field: string;
  readonly choices: Choices;
  /** Shown while the field is not in the address; "": the first choice is that. */
  readonly all?: string;
}

/** One field of the filter, in the address bar. */
function Choice({ label, field, choices, all }: ChoiceProps) {
  const [address, setAddress] = useSearchParams();
  const none = "(none)";
  const data = [...(all === undefined ? [] : [{ value: none, label: all }]), ...choices];
  const fallback = all === undefined ? (choices[0]?.value ?? "") : none;
  return (
    <NativeSelect
      size="xs"
      maw={148}
      aria-label={label}
      data={data}
      value={address.get(field) ?? fallback}
      onChange={({ currentTarget: { value } }) =>
        setAddress(withField(address, field, value === none ? null : value), { replace: true })
      }
    />
  );
}

function SearchField({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const [address, setAddress] = useSearchParams();
  const asked = address.get("q") ?? "";
  /** What is typed, and the address that it was typed at; another address begins anew. */
  const [typed, setTyped] = useState({ text: asked, at: asked });
  const text = typed.at === asked ? typed.text : asked;
  const ask = useDebouncedCallback((words: string) => {
    const value = words.trim();
    if (value.length === 1 || value === asked) return;
    setTyped({ text: words, at: value });
    setAddress(withField(address, "q", value === "" ? null : value), { replace: true });
  }, 300);
  return (
    <TextInput
      ref={field}
      size="xs"
      w={190}
      type="search"
      aria-label="Search title, laptop, person or owner"
      placeholder="Search  ( / )"
      leftSection={<Search size={14} aria-hidden />}
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setTyped({ text: value, at: asked });
        ask(value);
      }}
      onKeyDown={({ key, currentTarget }) => (key === "Escape" ? currentTarget.blur() : undefined)}
    />
  );
}

function Fields() {
  const [address, setAddress] = useSearchParams();
  const { name } = useSession();
  const rules = useRules();
  const mayBeClosed = (address.get("status") ?? UNDECIDED) !== UNDECIDED;
  return (
    <>
      <Choice label="State" field="status" choices={STATUS_CHOICES} />
      <Choice label="Severity" field="severity" choices={SEVERITY_CHOICES} all="Any severity" />
      <Choice
        label="Owner"
        field="owner"
        choices={[
          { value: name, label: "Mine" },
          { value: "", label: "Nobody's" },
        ]}
        all="Anybody's"
      />
      <Choice
        label="Rule"
        field="rule"
        choices={[...rules.values()].map(({ id, title }) => ({ value: id, label: title }))}
        all="Any rule"
      />
      {mayBeClosed && <Choice label="Verdict" field="disposition" choices={DISPOSITION_CHOICES} all="Any verdict" />}
      <Choice label="Order" field="order" choices={ORDER_CHOICES} />
      <Switch
        size="xs"
        label="Unread"
        checked={address.get("unread") === "true"}
        onChange={({ currentTarget: { checked } }) =>
          setAddress(withField(address, "unread", checked ? "true" : null), { replace: true })
        }
      />
      {countFields(address) > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAddress({}, { replace: true })}>
          Clear
        </Button>
      )}
    </>
  );
}

/** What of all alerts is shown, and in which order; all of it stands in the address. */
export function FilterBar({ searchField }: { readonly searchField: RefObject<HTMLInputElement | null> }) {
  const isNarrow = useMediaQuery("(max-width: 800px)") ?? false;
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <search>
      <Group gap={8} mb="sm">
        <SearchField field={searchField} />
        {isNarrow ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<SlidersHorizontal size={14} aria-hidden />}
            aria-expanded={isOpen}
            onClick={toggle}
          >
            Filters
          </Button>
        ) : (
          <Fields />
        )}
      </Group>
      {isNarrow && (
        <Collapse expanded={isOpen}>
          <Group gap={8} mb="sm">
            <Fields />
          </Group>
        </Collapse>
      )}
    </search>
  );
}
