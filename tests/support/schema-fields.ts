import { z } from "zod";

/** One property somewhere inside a JSON Schema. */
export interface SchemaField {
  /** `payload.interfaces[]`. */
  readonly path: string;
  /** The property's own name. */
  readonly name: string;
  /** Takes any text: no pattern, no format, no closed list. */
  readonly isFreeText: boolean;
}

interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
}

function isFreeText(schema: JsonSchema): boolean {
  const branches = [
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ];
  if (branches.some(isFreeText)) return true;
  const closed =
    schema.enum !== undefined ||
    schema.const !== undefined ||
    schema.pattern !== undefined ||
    schema.format !== undefined;
  const types = [schema.type ?? []].flat();
  return types.includes("string") && !closed;
}

function walk(schema: JsonSchema, path: string, found: SchemaField[]): void {
  for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) walk(branch, path, found);
  if (schema.items !== undefined) walk(schema.items, `${path}[]`, found);
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const here = path === "" ? name : `${path}.${name}`;
    found.push({ path: here, name, isFreeText: isFreeText(property) });
    walk(property, here, found);
  }
}

/** Every property that a zod schema lets through, at any depth. */
export function schemaFields(schema: z.ZodType): SchemaField[] {
  const found: SchemaField[] = [];
  walk(z.toJSONSchema(schema, { unrepresentable: "any" }) as JsonSchema, "", found);
  return found;
}

/** `edidSerialText` -> `["edid", "serial", "text"]`. */
export function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])|_/u).map((word) => word.toLowerCase());
}
