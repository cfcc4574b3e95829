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

function sample(schema: JsonSchema): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return sample(schema.anyOf[0]!);
  if (type === "object") return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, sample(property)]));
  if (type === "array") return Array.from({ length: schema.minItems ?? 1 }, () => sample(schema.items ?? {}));
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return Math.max(schema.minimum ?? 1, 0);
  return type === "null" ? null : sampleText(schema);
}

/** A payload that passes its schema, made from the schema itself, so that a new signal needs no sample of its own. */
export function samplePayload(schema: z.ZodObject): Record<string, unknown> {
  return sample(z.toJSONSchema(schema) as JsonSchema) as Record<string, unknown>;
}
