import { Checkbox, Group, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { Paged } from "../../parts/lists/paged.tsx";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { usePages } from "../../parts/lists/use-pages.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCount } from "../../parts/say.ts";
import { Empty } from "../../parts/states.tsx";

type Entry = Answer<"/v1/catalog/entries">["entries"][number];

const FAMILIES: readonly Entry["family"][] = [
  "remote-tool",
  "kvm-hardware",
  "vpn",
  "proxyware",
  "tunnel",
  "anti-idle",
  "display",
  "hypervisor",
];

const COLUMNS: readonly Column<Entry>[] = [
  {
    title: "Name",
    show: ({ id, name, isCompanys }) => (
      <>
        <Link to={`/catalog/${id}`}>{name}</Link>
        {isCompanys && " (your own)"}
      </>
    ),
  },
  { title: "Kind", show: ({ family }) => family.replace("-", " ") },
  { title: "Maker", show: ({ maker }) => maker ?? "unknown" },
  { title: "Seen on", show: ({ laptops }) => (laptops === 0 ? "no laptop" : sayCount(laptops, "laptop")) },
  { title: "What it is", show: ({ about }) => about },
];

/** What agents recognize, searched and narrowed in the address. */
export function CatalogPage() {
  const [search, setSearch] = useSearchParams();
  const text = search.get("text") ?? "";
  const family = FAMILIES.find((one) => one === search.get("family"));
  const isSeen = search.get("seen") === "yes";
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const type = useDebouncedCallback((next: string) => set("text", next), 250);
  const list = usePages(["catalog", text, family ?? "", isSeen], (cursor) =>
    answerOf(
      client.GET("/v1/catalog/entries", {
        params: {
          query: {
            ...(text === "" ? {} : { text }),
            ...(family === undefined ? {} : { family }),
            ...(isSeen ? ({ seen: "yes" } as const) : {}),
            ...(cursor === undefined ? {} : { cursor }),
          },
        },
      }),
    ),
  );
  return (
    <>
      <PageHeader
        title="Catalog"
        about="Everything that agents recognize, with where we know it from. What is not in it never leaves a laptop. Counts are at most five minutes old."
      />
      <Group mb="sm" align="flex-end">
        <TextInput
          aria-label="Search the catalog"
          placeholder="Name, maker or alias"
          leftSection={<Search size={16} aria-hidden />}
          defaultValue={text}
          onChange={(event) => type(event.currentTarget.value.trim())}
          w={260}
        />
        <Select
          aria-label="Kind"
          placeholder="Every kind"
          data={FAMILIES.map((one) => ({ value: one, label: one.replace("-", " ") }))}
          value={family ?? null}
          clearable
          clearButtonProps={{ "aria-label": "Every kind" }}
          onChange={(next) => set("family", next)}
          w={180}
        />
        <Checkbox
          label="Only what is on a laptop now"
          checked={isSeen}
          onChange={(event) => set("seen", event.currentTarget.checked ? "yes" : null)}
          pb={8}
        />
      </Group>
      <Paged list={list}>
        {(pages) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length > 0)
            return <Rows label="Catalog" columns={COLUMNS} rows={entries} keyOf={(one) => one.id} />;
          return <Empty title="Nothing found">Try fewer letters, or every kind.</Empty>;
        }}
      </Paged>
    </>
  );
}
