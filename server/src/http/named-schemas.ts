import { DeviceDetail, DeviceSummary, Evidence, Finding, Gap, ListedAlert, Problem, Signal } from "@clearseat/shared";
import { z } from "zod";
import { AlertDetail } from "../alerts/alert-detail.ts";

/** Shapes that many answers share; the description says each once, by name. */
const NAMED = {
  AlertDetail,
  DeviceDetail,
  DeviceSummary,
  Evidence,
  Finding,
  Gap,
  ListedAlert,
  Problem,
  Signal,
} as const;

export function nameSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  return registry;
}

/**
 * The converter says each shape as it goes in and as it comes out; most only come out.
 * @param document an OpenAPI document
 */
export function dropUnusedSchemas(document: object): object {
  const { components, ...rest } = document as { components?: { schemas?: Record<string, unknown> } };
  const schemas = components?.schemas ?? {};
  const kept = new Set<string>();
  const keepWhatIsNamedIn = (part: unknown): void => {
    const text = JSON.stringify(part);
    for (const name of Object.keys(schemas)) {
      if (kept.has(name) || !text.includes(`"#/components/schemas/${name}"`)) continue;
      kept.add(name);
      keepWhatIsNamedIn(schemas[name]);
    }
  };
  keepWhatIsNamedIn(rest);
  const used = Object.fromEntries(Object.entries(schemas).filter(([name]) => kept.has(name)));
  return { ...rest, components: { ...components, schemas: used } };
}
