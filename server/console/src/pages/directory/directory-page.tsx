import { Button, Group, TextInput } from "@mantine/core";
import { useDebouncedCallback, useDisclosure } from "@mantine/hooks";
import { Search } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { useSession } from "../../app/session.tsx";
import { Paged } from "../../parts/lists/paged.tsx";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { usePages } from "../../parts/lists/use-pages.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCode } from "../../parts/say.ts";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { EditEntry } from "./edit-entry.tsx";
import { ImportFile } from "./import-file.tsx";

export type Entry = Answer<"/v1/directory">["entries"][number];

function Laptop({ entry: { serial, deviceId, status } }: { readonly entry: Entry }) {
  if (deviceId === null) return <>{serial}, not enrolled</>;
  return (
    <>
      <Link to={`/devices/${deviceId}`}>{serial}</Link>
      {status !== "active" && status !== null && `, ${sayCode(status)}`}
    </>
  );
}

const COLUMNS: readonly Column<Entry>[] = [
  { title: "Person", show: ({ assignee }) => assignee },
  { title: "Laptop", show: (entry) => <Laptop entry={entry} /> },
  {
    title: "Place",
    show: ({ country, region, timeZone }) =>
      [country, region, timeZone].filter((part) => part !== null).join(", ") || "unknown",
  },
  { title: "Group", show: ({ group }) => group ?? "none" },
  { title: "Issued", show: ({ issuedAt }) => <When at={issuedAt} never="unknown" /> },
  {
    title: "Travel",
    show: ({ travel }) =>
      travel.length === 0 ? "none" : travel.map(({ country, from, to }) => `${country} ${from} to ${to}`).join("; "),
  },
];

const EDIT: Column<Entry> = { title: "Action", show: (entry) => <EditEntry entry={entry} /> };

function useDirectory(text: string) {
  return usePages(["directory", text], (cursor) => {
    const query = { ...(cursor === undefined ? {} : { cursor }), ...(text === "" ? {} : { text }), limit: 100 };
    return answerOf(client.GET("/v1/directory", { params: { query } }));
  });
}

/** What HR and IT know of people and laptops. */
export function DirectoryPage() {
  const [search, setSearch] = useSearchParams();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { rights } = useSession();
  const text = search.get("text") ?? "";
  const list = useDirectory(text);
  const look = useDebouncedCallback(
    (next: string) => setSearch(next === "" ? {} : { text: next }, { replace: true }),
    250,
  );
  const mayChange = rights.includes("directory.change");
  return (
    <>
      <PageHeader
        title="Directory"
        about="Whose each laptop is and where it should be. Rules about places, times and missing laptops rest on it."
        actions={mayChange && <Button onClick={open}>Take a file in</Button>}
      />
      <Group mb="sm">
        <TextInput
          aria-label="Search people and serials"
          placeholder="Search people and serials"
          leftSection={<Search size={16} aria-hidden />}
          defaultValue={text}
          onChange={(event) => look(event.currentTarget.value.trim())}
          w={320}
        />
      </Group>
      <Paged list={list}>
        {(pages) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length > 0)
            return (
              <Rows
                label="Directory"
                columns={mayChange ? [...COLUMNS, EDIT] : COLUMNS}
                rows={entries}
                keyOf={(one) => one.serial}
              />
            );
          if (text !== "") return <Empty title="Nobody found">No person and no serial has “{text}” in it.</Empty>;
          return (
            <Empty title="The directory is empty">Take a file in, or let your identity provider send it by SCIM.</Empty>
          );
        }}
      </Paged>
      {mayChange && <ImportFile isOpen={isOpen} close={close} />}
    </>
  );
}
