import { CATALOG, CATALOG_FAMILIES, CATALOG_VERSION, type CatalogEntry, letsNobodyIn } from "@clearseat/shared";
import { page, table } from "./markdown.ts";

function entries(list: readonly CatalogEntry[]): string {
  const rows = list.map(({ id, name, about, sources, checkedOn }) => [
    `\`${id}\``,
    name,
    about,
    sources.join("; "),
    checkedOn,
  ]);
  return table(["Id", "Name", "What it is", "Sources", "Checked"], rows);
}

function family(name: (typeof CATALOG_FAMILIES)[number]): string {
  const told = CATALOG.filter((entry) => entry.family === name && !letsNobodyIn(entry));
  return [`## ${name}`, entries(told)].join("\n\n");
}

/** docs/catalog.md: every tool and box that the agent can name. */
export function catalogPage(): string {
  const families = CATALOG_FAMILIES.filter((name) => CATALOG.some((entry) => entry.family === name));
  return page("Catalog", "shared/src/catalog", [
    `Version ${CATALOG_VERSION}, ${CATALOG.length} entries. The agent compares what it sees with this list on the laptop; what is not on it is never named to anybody.`,
    ...families.map(family),
    "## Known and not sent",
    "Clients, viewers, file copiers and inventories let nobody in. They are listed so that they are not taken for anything else; that one is on a laptop stays there, unless the company's own list names it.",
    entries(CATALOG.filter(letsNobodyIn)),
  ]);
}
