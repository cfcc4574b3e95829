import { Group, SegmentedControl } from "@mantine/core";
import { useSearchParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { useSession } from "../../app/session.tsx";
import { Paged } from "../../parts/lists/paged.tsx";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { usePages } from "../../parts/lists/use-pages.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCount } from "../../parts/say.ts";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { DeclareSite, UndeclareSite } from "./declare-site.tsx";

export type Site = Answer<"/v1/sites">["sites"][number];

const SHOWN = [
  { value: "all", label: "All" },
  { value: "yes", label: "Declared" },
  { value: "no", label: "Not declared" },
];

const COLUMNS: readonly Column<Site>[] = [
  { title: "Site", show: ({ name, siteId }) => name ?? <code>{siteId.slice(0, 10)}</code> },
  { title: "Kind", show: ({ kind }) => kind },
  { title: "Live there", show: ({ residents }) => sayCount(residents, "laptop") },
  { title: "Network", show: ({ networkClass }) => networkClass ?? "seen behind the company's VPN only" },
  {
    title: "Said by",
    show: ({ declaration, isInSettings }) => {
      if (isInSettings) return "the settings file";
      if (declaration === null) return "nobody; the network tells";
      return (
        <>
          {declaration.by}, <When at={declaration.at} />: {declaration.reason}
        </>
      );
    },
  },
];

function Actions({ site }: { readonly site: Site }) {
  if (site.isInSettings) return null;
  return (
    <Group gap={6}>
      <DeclareSite site={site} />
      {site.declaration !== null && <UndeclareSite site={site} />}
    </Group>
  );
}

const ACT: Column<Site> = { title: "Action", show: (site) => <Actions site={site} /> };

/** Network places, and what people say that they are. */
export function SitesPage() {
  const [search, setSearch] = useSearchParams();
  const { rights } = useSession();
  const chosen = search.get("declared") ?? "all";
  const list = usePages(["sites", chosen], (cursor) => {
    const declared = chosen === "yes" || chosen === "no" ? ({ declared: chosen } as const) : {};
    return answerOf(
      client.GET("/v1/sites", { params: { query: { ...declared, ...(cursor === undefined ? {} : { cursor }) } } }),
    );
  });
  const columns = rights.includes("exceptions.change") ? [...COLUMNS, ACT] : COLUMNS;
  return (
    <>
      <PageHeader
        title="Sites"
        about="Places as networks show them, those with the most laptops first. Several people's laptops in one home is a strong sign; declare your offices, so that none is taken for one."
      />
      <SegmentedControl
        aria-label="Which sites"
        data={SHOWN}
        value={chosen}
        onChange={(next) => setSearch(next === "all" ? {} : { declared: next })}
        mb="sm"
      />
      <Paged list={list}>
        {(pages) => {
          const sites = pages.flatMap((page) => page.sites);
          if (sites.length > 0)
            return <Rows label="Sites" columns={columns} rows={sites} keyOf={(one) => one.siteId} />;
          return <Empty title="No such site">Sites appear as laptops report from them.</Empty>;
        }}
      </Paged>
    </>
  );
}
