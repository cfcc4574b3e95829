import { Badge, Group, Select, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { Paged } from "../../parts/lists/paged.tsx";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { useFilters } from "../../parts/lists/use-filters.ts";
import { usePages } from "../../parts/lists/use-pages.ts";
import { sayField } from "../../parts/say.ts";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { groupLines, type Line, type LineGroup } from "./group-lines.ts";

type Action = Answer<"/v1/audit/actions">["actions"][number]["action"];

const KINDS = [
  { value: "looked", label: "Looks" },
  { value: "changed", label: "Changes" },
  { value: "sent", label: "Messages" },
] as const;

/** More names than these say nothing more. */
const NAMED = 3;

function Laptops({ laptops }: Pick<LineGroup, "laptops">) {
  if (laptops.length === 0) return <Dimmed>of no single laptop</Dimmed>;
  return (
    <span title={laptops.map(({ name }) => name).join(", ")}>
      {laptops.slice(0, NAMED).map(({ id, name }, index) => (
        <span key={id ?? name}>
          {index > 0 && ", "}
          {id === null ? name : <Link to={`/devices/${id}`}>{name}</Link>}
        </span>
      ))}
      {laptops.length > NAMED && ` and ${laptops.length - NAMED} more`}
    </span>
  );
}

function Dimmed({ children }: { readonly children: ReactNode }) {
  return (
    <Text span c="dimmed" size="sm" style={{ whiteSpace: "nowrap" }}>
      {children}
    </Text>
  );
}

function sayDetail({ detail }: Line): string {
  return Object.entries(detail)
    .map(([name, value]) => `${sayField(name)} ${value}`)
    .join(", ");
}

const COLUMNS: readonly Column<LineGroup>[] = [
  { title: "When", show: ({ first }) => <When at={first.at} /> },
  {
    title: "Who",
    show: ({
      first: {
        who: { name, id },
      },
    }) => (
      <>
        {name}
        {id !== null && (
          <Text span c="dimmed" size="xs" display="block" style={{ overflowWrap: "anywhere" }}>
            {id}
          </Text>
        )}
      </>
    ),
  },
  {
    title: "Did",
    show: ({ first: line }) => (
      <>
        {line.says}
        {line.kind !== "looked" && (
          <Badge ml={6} size="sm" variant="light" tt="none">
            {line.kind}
          </Badge>
        )}
        <Text span c="dimmed" size="xs" display="block" style={{ overflowWrap: "anywhere" }}>
          {sayDetail(line)}
        </Text>
      </>
    ),
  },
  { title: "Whose data", show: ({ laptops }) => <Laptops laptops={laptops} /> },
  { title: "Why", show: ({ first: { why } }) => why ?? <Dimmed>not asked for</Dimmed> },
];

function useActions() {
  return useQuery({
    queryKey: ["audit", "actions"],
    queryFn: () => answerOf(client.GET("/v1/audit/actions")),
    staleTime: Infinity,
  });
}

function Filters() {
  const [search, set] = useFilters();
  const type = useDebouncedCallback((next: string) => set("actor", next), 300);
  const actions = useActions().data?.actions ?? [];
  return (
    <Group mb="sm">
      <TextInput
        aria-label="Who, by name or id"
        placeholder="Who, by name or id"
        defaultValue={search.get("actor") ?? ""}
        onChange={(event) => type(event.currentTarget.value.trim())}
        w={220}
      />
      <Select
        aria-label="What"
        placeholder="Anything"
        searchable
        clearable
        clearButtonProps={{ "aria-label": "Anything" }}
        data={actions.map(({ action, says }) => ({ value: action, label: says }))}
        value={search.get("action")}
        onChange={(next) => set("action", next)}
        w={260}
      />
      <Select
        aria-label="Kind"
        placeholder="Looks, changes and messages"
        clearable
        clearButtonProps={{ "aria-label": "All kinds" }}
        data={KINDS}
        value={search.get("kind")}
        onChange={(next) => set("kind", next)}
        w={270}
      />
      <TextInput
        type="date"
        aria-label="From this day on"
        leftSection={<Text size="sm">from</Text>}
        leftSectionWidth={48}
        value={search.get("from") ?? ""}
        onChange={(event) => set("from", event.currentTarget.value)}
      />
    </Group>
  );
}

/** The access log, narrowed in the address. */
export function AuditList() {
  const [search] = useFilters();
  const actor = search.get("actor");
  const from = search.get("from");
  const action = (search.get("action") ?? undefined) as Action | undefined;
  const kind = KINDS.find(({ value }) => value === search.get("kind"))?.value;
  const list = usePages(["audit", search.toString()], (cursor) =>
    answerOf(
      client.GET("/v1/audit", {
        params: {
          query: {
            limit: 100,
            ...(actor === null ? {} : { actor }),
            ...(action === undefined ? {} : { action }),
            ...(kind === undefined ? {} : { kind }),
            ...(from === null ? {} : { from: `${from}T00:00:00Z` }),
            ...(cursor === undefined ? {} : { cursor }),
          },
        },
      }),
    ),
  );
  return (
    <>
      <Filters />
      <Paged list={list}>
        {(pages) => {
          const entries = groupLines(pages.flatMap((page) => page.entries));
          if (entries.length > 0)
            return <Rows label="Access log" columns={COLUMNS} rows={entries} keyOf={({ first }) => first.id} />;
          return <Empty title="No such entry">Nothing in the log fits; take a filter away.</Empty>;
        }}
      </Paged>
    </>
  );
}
