import { CATALOG_FAMILIES } from "@clearseat/shared";
import { Checkbox, Group, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { Paged } from "../../parts/lists/paged.tsx";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { useFilters } from "../../parts/lists/use-filters.ts";
import { usePages } from "../../parts/lists/use-pages.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { saySeenOn } from "../../parts/say.ts";
import { Empty } from "../../parts/states.tsx";

type Entry = Answer<"/v1/catalog/entries">["entries"][number];

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
  { title: "Seen on", show: ({ laptops }) => (laptops === 0 ? "no laptop" : saySeenOn(laptops)) },
  { title: "What it is", show: ({ about }) => about },
];

interface Wanted {
  readonly text: string;
  readonly family: Entry["family"] | undefined;
  readonly isSeen: boolean;
}

function useEntries({ text, family, isSeen }: Wanted) {
  return usePages(["catalog", text, family ?? "", isSeen], (cursor) => {
    const query = {
      ...(text === "" ? {} : { text }),
      ...(family === undefined ? {} : { family }),
      ...(isSeen ? ({ seen: "yes" } as const) : {}),
      ...(cursor === undefined ? {} : { cursor }),
    };
    return answerOf(client.GET("/v1/catalog/entries", { params: { query } }));
  });
}

interface FiltersProps {
  readonly wanted: Wanted;
  readonly set: (name: string, value: string | null) => void;
}

function Filters({ wanted: { text, family, isSeen }, set }: FiltersProps) {
  const type = useDebouncedCallback((next: string) => set("text", next), 250);
  return (
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
        data={CATALOG_FAMILIES.map((one) => ({ value: one, label: one.replace("-", " ") }))}
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
  );
}

/** What agents recognize, searched and narrowed in the address. */
export function CatalogPage() {
  const [search, set] = useFilters();
  const family = CATALOG_FAMILIES.find((one) => one === search.get("family"));
  const wanted = { text: search.get("text") ?? "", family, isSeen: search.get("seen") === "yes" };
  const list = useEntries(wanted);
  return (
    <>
      <PageHeader
        title="Catalog"
        about="Everything that agents recognize, with where we know it from. What is not in it never leaves a laptop. Counts are at most five minutes old."
      />
      <Filters wanted={wanted} set={set} />
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
