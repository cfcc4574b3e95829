import { NEVER_COLLECT, RETENTION_DAYS, SIGNALS } from "@clearseat/shared";
import { z } from "zod";
import { list, page, table } from "./markdown.ts";

interface FieldSchema {
  description?: string;
  type?: string | string[];
  enum?: unknown[];
  items?: FieldSchema;
  anyOf?: FieldSchema[];
}

function typeOf(schema: FieldSchema): string {
  if (schema.enum !== undefined) return schema.enum.map(String).join(", ");
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(" or ");
  if (schema.items !== undefined) return `list of ${typeOf(schema.items)}`;
  return [schema.type ?? "any"].flat().join(" or ");
}

function fields(payload: z.ZodObject): string {
  const schema = z.toJSONSchema(payload) as { properties?: Record<string, FieldSchema> };
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => [
    `\`${name}\``,
    typeOf(field),
    field.description ?? "",
  ]);
  return table(["Field", "Type", "Meaning"], rows);
}

function section(signal: (typeof SIGNALS)[number]): string {
  const facts = [
    `Kept ${RETENTION_DAYS[signal.retention]} days.`,
    `Recognized from: ${signal.sections.map((name) => `\`${name}\``).join(", ")}.`,
    `Systems: ${signal.platforms.join(", ")}.`,
  ].join("\n");
  return [
    `## \`${signal.kind}\``,
    `**${signal.title}.** ${signal.purpose}`,
    facts,
    `Never picks up: ${signal.neverCollects.join("; ")}.`,
    fields(signal.payload),
  ].join("\n\n");
}

/** docs/signals.md: everything an agent may send. */
export function signalsPage(): string {
  return page("Signals", "shared/src/signals", [
    "Everything that an agent may send, and nothing else can pass the wire schema.",
    "## Never collected, never scored",
    list(NEVER_COLLECT.map((item) => item.says)),
    ...SIGNALS.map(section),
  ]);
}
