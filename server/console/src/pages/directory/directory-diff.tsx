import { Stack, Text } from "@mantine/core";
import { sayCount, sayField } from "../../parts/say.ts";

type Value = string | readonly { readonly country: string; readonly from: string; readonly to: string }[] | null;

/** What a file would change. */
export interface Diff {
  readonly plan: string;
  readonly replace: boolean;
  readonly added: readonly string[];
  readonly changed: readonly {
    readonly serial: string;
    readonly changes: readonly { readonly field: string; readonly from: Value; readonly to: Value }[];
  }[];
  readonly unchanged: number;
  readonly missing: readonly string[];
}

/** More than this nobody reads; the counts say the rest. */
const MOST_SHOWN = 200;

function sayValue(value: Value): string {
  if (value === null) return "unknown";
  if (typeof value === "string") return value;
  return value.length === 0 ? "none" : value.map(({ country, from, to }) => `${country} ${from} to ${to}`).join("; ");
}

function Serials({
  mark,
  color,
  serials,
}: {
  readonly mark: string;
  readonly color: string;
  readonly serials: readonly string[];
}) {
  if (serials.length === 0) return null;
  const shown = serials.slice(0, MOST_SHOWN);
  return (
    <div>
      <Text size="sm" fw={600} style={{ color }}>
        {mark} {sayCount(serials.length, "laptop")}
      </Text>
      <Text size="sm">
        {shown.join(", ")}
        {serials.length > shown.length && ` and ${serials.length - shown.length} more`}
      </Text>
    </div>
  );
}

function Changed({ changed }: Pick<Diff, "changed">) {
  if (changed.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600} style={{ color: "var(--cs-medium)" }}>
        Changed {sayCount(changed.length, "laptop")}
      </Text>
      {changed.slice(0, MOST_SHOWN).map(({ serial, changes }) => (
        <Text size="sm" key={serial} component="div">
          <strong>{serial}</strong>{" "}
          {changes.map(({ field, from, to }) => (
            <span key={field}>
              {sayField(field)}: <del>{sayValue(from)}</del> <ins>{sayValue(to)}</ins>{" "}
            </span>
          ))}
        </Text>
      ))}
      {changed.length > MOST_SHOWN && <Text size="sm">and {changed.length - MOST_SHOWN} more</Text>}
    </div>
  );
}

/** What would be added, changed field by field, and removed. */
export function DirectoryDiff({ diff }: { readonly diff: Diff }) {
  const { added, changed, missing, unchanged, replace } = diff;
  return (
    <Stack
      gap="sm"
      p="sm"
      className="cs-card"
      mah={300}
      style={{ overflowY: "auto" }}
      tabIndex={0}
      component="section"
      aria-label="What would change"
    >
      <Text size="sm">
        {added.length} added, {changed.length} changed, {replace ? missing.length : 0} removed, {unchanged} as they are.
      </Text>
      <Serials mark="Added" color="var(--cs-good)" serials={added} />
      <Changed changed={changed} />
      <Serials
        mark={replace ? "Removed" : "Not in the file, kept"}
        color={replace ? "var(--cs-critical)" : "var(--mantine-color-dimmed)"}
        serials={missing}
      />
    </Stack>
  );
}
