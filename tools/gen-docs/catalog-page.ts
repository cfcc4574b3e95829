import { CATALOG, CATALOG_FAMILIES, CATALOG_VERSION } from "@clearseat/shared";
import { page, table } from "./markdown.ts";

function family(name: (typeof CATALOG_FAMILIES)[number]): string {
  const rows = CATALOG.filter((entry) => entry.family === name).map((entry) => [
    `\`${entry.id}\``,
    entry.name,
    entry.about,
    entry.sources.join("; "),
    entry.checkedOn,
  ]);
  return [`## ${name}`, table(["Id", "Name", "What it is", "Sources", "Checked"], rows)].join("\n\n");
}

/** docs/catalog.md: every tool and box that the agent can name. */
export function catalogPage(): string {
  const families = CATALOG_FAMILIES.filter((name) => CATALOG.some((entry) => entry.family === name));
  return page("Catalog", "shared/src/catalog", [
    `Version ${CATALOG_VERSION}, ${CATALOG.length} entries. The agent compares what it sees with this list on the laptop; what is not on it is never named to anybody.`,
    ...families.map(family),
  ]);
}
