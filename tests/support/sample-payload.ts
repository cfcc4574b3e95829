import { z } from "zod";

interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minItems?: number;
  minimum?: number;
}

/** Texts that fit the patterns and formats in use; the first that matches is taken. */
const TEXTS = ["anydesk", "046d", "03/01/01", "A".repeat(22), "A".repeat(43), "2026-03-02T14:00:00Z", "2026-03-02"];
const BY_FORMAT: Record<string, string> = { "date-time": "2026-03-02T14:00:00Z", date: "2026-03-02" };

function sampleText(schema: JsonSchema): string {
  const byFormat = schema.format === undefined ? undefined : BY_FORMAT[schema.format];
  if (byFormat !== undefined) return byFormat;
  if (schema.pattern === undefined) return "sample";
  const pattern = new RegExp(schema.pattern, "u");
  const text = TEXTS.find((candidate) => pattern.test(candidate));
  if (text === undefined) throw new Error(`no sample text for ${schema.pattern}`);
  return text;
}

function sampleObject(schema: JsonSchema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [name, sample(property)]),
  );
}

function sampleNumber(schema: JsonSchema): number {
  return Math.max(schema.minimum ?? 1, 0);
}

/** JSON Schema type -> a value of it. */
const BY_TYPE: Readonly<Record<string, (schema: JsonSchema) => unknown>> = {
  object: sampleObject,
  array: (schema) => Array.from({ length: schema.minItems ?? 1 }, () => sample(schema.items ?? {})),
  boolean: () => true,
  integer: sampleNumber,
  number: sampleNumber,
  string: sampleText,
  null: () => null,
};

function sample(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [branch] = schema.anyOf ?? [];
  if (branch !== undefined) return sample(branch);
  const [type = "string"] = [schema.type ?? []].flat();
  return BY_TYPE[type]?.(schema);
}

/** A payload that passes its schema, made from the schema itself, so that a new signal needs no sample of its own. */
export function samplePayload(schema: z.ZodObject): Record<string, unknown> {
  return sample(z.toJSONSchema(schema) as JsonSchema) as Record<string, unknown>;
}
