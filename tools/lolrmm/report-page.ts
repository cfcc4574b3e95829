import { list, page, table } from "../gen-docs/markdown.ts";
import { type TakenField } from "./candidate.ts";
import { DROP_REASONS, type DropReason, SKIP_REASONS } from "./drop-reasons.ts";
import type { ImportedTool, ImportRecord } from "./import-record.ts";

/** Reasons that are no judgment; of these the number is enough. */
const COUNTED = new Set<DropReason>([
  "known",
  "not-a-program",
  "installer",
  "not-a-domain",
  "no-name",
  "shared-hosting",
  "website",
  "stock-part",
]);

const SHOWN = 8;

const FIELD_WORDS: Readonly<Record<TakenField, readonly [one: string, many: string]>> = {
  executables: ["program", "programs"],
  paths: ["program in its folder", "programs in their folders"],
  folders: ["folder", "folders"],
  scripts: ["script", "scripts"],
  services: ["service", "services"],
  signers: ["signer", "signers"],
  originalNames: ["original name", "original names"],
  applications: ["application", "applications"],
  domains: ["domain", "domains"],
};

/** docs/lolrmm.md: what became of each tool that LOLRMM lists. */
export function lolrmmPage({ checkedOn, tools }: ImportRecord): string {
  const taken = tools.filter(({ entry }) => entry !== null);
  const skipped = tools.filter((tool) => tool.skipped !== undefined);
  const empty = tools.filter((tool) => tool.entry === null && tool.skipped === undefined);
  return page("LOLRMM import", "tools/lolrmm", [
    INTRODUCTION,
    `Compared on ${checkedOn}: ${tools.length} files, ${taken.length} of which go to ${new Set(taken.map(({ entry }) => entry)).size} entries; ${empty.length} hold nothing that could name a program, ${skipped.length} are left out.`,
    "## What was taken",
    takenTable(tools),
    "## What was not taken, and why",
    reasonTable(tools),
    NEVER_READ,
    "## Tools",
    toolTable(taken),
    "## Nothing to take",
    table(
      ["LOLRMM tool", "What it lists"],
      empty.map((tool) => [tool.name, droppedWords(tool) || "nothing"]),
    ),
    "## Left out",
    table(
      ["LOLRMM tool", "Why"],
      skipped.map(({ name, skipped: why }) => [name, why === undefined ? "" : SKIP_REASONS[why]]),
    ),
  ]);
}

const INTRODUCTION = `[LOLRMM](https://lolrmm.io) is a list of remote management tools, kept by many people, under Apache-2.0.
Its facts are taken over by \`npm run catalog -- lolrmm --from DIR\`; the words are our own, and each name is held to what honest computers carry.
What each tool is, and single names that mislead, is decided in \`tools/lolrmm/decisions\`.
A tool with an entry written by hand only adds to it what is not known there yet.`;

const NEVER_READ = list([
  "Descriptions, examples, references and detection rules are not read: they are other people's words.",
  "Hashes are not read: they name one version, and the agent reads no files.",
  "Ports are not taken: LOLRMM lists those that a tool connects to, not those on which it listens.",
  "Log files, settings, registry keys, pipes and mutexes name no process; services and install records among the registry keys are taken.",
]);

function takenTable(tools: readonly ImportedTool[]): string {
  const rows = Object.entries(FIELD_WORDS).map(([field, [, many]]) => {
    const values = tools.flatMap(({ taken }) => taken[field as TakenField] ?? []);
    return [many, String(values.length)];
  });
  return table(["Kind of name", "Taken"], rows);
}

function reasonTable(tools: readonly ImportedTool[]): string {
  const rows = Object.entries(DROP_REASONS).map(([reason, words]) => {
    const values = tools.flatMap(({ dropped }) => dropped[reason as DropReason] ?? []);
    return [`\`${reason}\``, words, String(values.length)];
  });
  return table(["Reason", "Means", "Names"], rows);
}

function toolTable(tools: readonly ImportedTool[]): string {
  const rows = tools.map((tool) => [
    tool.name,
    `\`${tool.entry ?? ""}\`${tool.undecided === true ? " (undecided)" : ""}`,
    takenWords(tool) || "nothing new",
    droppedWords(tool),
  ]);
  return table(["LOLRMM tool", "Entry", "Taken", "Not taken"], rows);
}

function takenWords({ taken }: ImportedTool): string {
  return Object.entries(FIELD_WORDS)
    .flatMap(([field, [one, many]]) => {
      const count = taken[field as TakenField]?.length ?? 0;
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
    })
    .join(", ");
}

function droppedWords({ dropped }: ImportedTool): string {
  return Object.entries(dropped)
    .map(([reason, values]) => describeDropped(reason as DropReason, values ?? []))
    .join("; ");
}

function describeDropped(reason: DropReason, values: readonly string[]): string {
  if (COUNTED.has(reason)) return `${values.length} ${reason}`;
  const more = values.length > SHOWN ? ` and ${values.length - SHOWN} more` : "";
  return `${reason}: ${values.slice(0, SHOWN).map(quote).join(", ")}${more}`;
}

function quote(value: string): string {
  return `\`${value.replaceAll("`", "'")}\``;
}
