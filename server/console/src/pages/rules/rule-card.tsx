import { Badge, Group, NumberInput, Stack, Switch, Text, Title } from "@mantine/core";
import { sayField, sayTenths } from "../../parts/say.ts";
import { When } from "../../parts/when.tsx";
import { type Rule, type RuleDraft, withWeight } from "./draft.ts";

interface RuleCardProps {
  readonly rule: Rule;
  readonly draft: RuleDraft;
  readonly isChanged: boolean;
  /** Null: only to be read. */
  readonly onChange: ((next: RuleDraft) => void) | null;
}

function Source({ rule: { source, change } }: { readonly rule: Rule }) {
  if (source === "table") return null;
  return (
    <Text size="sm" c="dimmed" component="div">
      {change === null ? (
        "The settings file has it otherwise than the table."
      ) : (
        <>
          Changed by {change.by}, <When at={change.at} />: {change.reason}
        </>
      )}
    </Text>
  );
}

function WeightRow({
  rule,
  weight,
  draft,
  onChange,
}: Pick<RuleCardProps, "rule" | "draft" | "onChange"> & { readonly weight: Rule["weights"][number] }) {
  const { name, tableTenths, because } = weight;
  const tenths = draft.weights[name] ?? tableTenths;
  const isTable = tenths === tableTenths;
  return (
    <Group gap="sm" align="flex-start" wrap="nowrap">
      {onChange === null ? (
        <Text w={64} fw={600} ta="right">
          {sayTenths(tenths)}
        </Text>
      ) : (
        <NumberInput
          aria-label={`Weight ${sayField(name)} of ${rule.id}`}
          size="xs"
          w={76}
          min={0}
          max={6}
          step={0.1}
          decimalScale={1}
          fixedDecimalScale
          disabled={draft.isOff}
          value={tenths / 10}
          onChange={(value) => onChange(withWeight(draft, rule, name, Math.round(Number(value) * 10)))}
        />
      )}
      <Text size="sm" style={{ flex: 1 }}>
        <strong>{sayField(name)}</strong>
        {!isTable && ` (the table has ${sayTenths(tableTenths)})`}{" "}
        <Text span c="dimmed" size="sm">
          {because}
        </Text>
      </Text>
    </Group>
  );
}

/** One rule: on or off, and each of its weights with the reasoning behind it. */
export function RuleCard({ rule, draft, isChanged, onChange }: RuleCardProps) {
  return (
    <Stack gap={6} className="cs-card" p="md" component="article" aria-label={rule.id}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={3}>{rule.title}</Title>
          <code>{rule.id}</code>
        </div>
        <Group gap="xs">
          {isChanged && (
            <Badge variant="light" tt="none">
              to be changed
            </Badge>
          )}
          <Switch
            aria-label={`${rule.id} judges`}
            label={draft.isOff ? "off" : "on"}
            checked={!draft.isOff}
            disabled={onChange === null}
            onChange={(event) => onChange?.({ ...draft, isOff: !event.currentTarget.checked })}
          />
        </Group>
      </Group>
      <Source rule={rule} />
      {rule.weights.map((weight) => (
        <WeightRow key={weight.name} rule={rule} weight={weight} draft={draft} onChange={onChange} />
      ))}
    </Stack>
  );
}
