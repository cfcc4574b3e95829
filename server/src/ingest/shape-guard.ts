import type { z } from "zod";

/** True only for what the schema takes and leaves as it is; false says nothing. */
export type ShapeGuard<T> = (value: unknown) => value is T;

type Guard = (value: unknown) => boolean;

/** The part of a schema's own description that is read here. */
interface Def {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDef } }[];
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly values?: readonly unknown[];
  readonly innerType?: Schema;
}

interface CheckDef {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly fn?: (value: unknown) => unknown;
}

interface Schema {
  readonly _zod: { readonly def: Def; readonly pattern?: RegExp };
}

/** Lets nothing pass, so that the schema itself decides. */
const unsure: Guard = () => false;

function every(guards: readonly Guard[]): Guard {
  return (value) => guards.every((guard) => guard(value));
}

function matches(pattern: RegExp | undefined): Guard {
  if (pattern === undefined || pattern.global || pattern.sticky) return unsure;
  return (value) => pattern.test(value as string);
}

function checkGuard({ check, format, pattern, maximum, minimum, value: limit, inclusive, fn }: CheckDef): Guard {
  switch (check) {
    case "max_length":
      return (value) => (value as string).length <= (maximum as number);
    case "min_length":
      return (value) => (value as string).length >= (minimum as number);
    case "string_format":
      return format === "regex" ? matches(pattern) : unsure;
    case "number_format":
      return format === "safeint" ? Number.isSafeInteger : unsure;
    case "greater_than":
      return inclusive === false ? (value) => (value as number) > (limit as number) : unsure;
    case "custom":
      return fn === undefined ? unsure : (value) => fn(value) === true;
    default:
      return unsure;
  }
}

function objectGuard({ shape = {}, catchall }: Def): Guard {
  if (catchall === undefined || defOf(catchall).type !== "never") return unsure;
  const members = Object.entries(shape).map(([key, schema]) => toMember(key, schema));
  return (value) => {
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
    let known = 0;
    for (const { key, guard, isOptional } of members) {
      if (!Object.hasOwn(value, key)) {
        if (isOptional) continue;
        return false;
      }
      if (!guard((value as Record<string, unknown>)[key])) return false;
      known += 1;
    }
    return Object.keys(value).length === known;
  };
}

interface Member {
  readonly key: string;
  readonly guard: Guard;
  readonly isOptional: boolean;
}

function toMember(key: string, schema: Schema): Member {
  const { type, innerType } = defOf(schema);
  return type === "optional" && innerType !== undefined
    ? { key, guard: guardOf(innerType), isOptional: true }
    : { key, guard: guardOf(schema), isOptional: false };
}

function defOf<D>({ _zod: { def } }: { readonly _zod: { readonly def: D } }): D {
  return def;
}

function guardOf({ _zod: { def, pattern } }: Schema): Guard {
  const checks = (def.checks ?? []).map((one) => checkGuard(defOf(one)));
  switch (def.type) {
    case "object":
      return checks.length === 0 ? objectGuard(def) : unsure;
    case "string":
      return every([
        (value) => typeof value === "string",
        ...(def.format === undefined ? [] : [def.format === "datetime" ? matches(pattern) : unsure]),
        ...checks,
      ]);
    case "number":
      return every([(value) => typeof value === "number", ...checks]);
    case "boolean":
      return (value) => typeof value === "boolean";
    case "literal":
      return (value) => def.values?.includes(value) === true;
    case "array":
      // What a list holds may be anything; a list of nothing is the same for all.
      return checks.some((guard) => guard === unsure)
        ? unsure
        : (value) => Array.isArray(value) && every(checks)(value) && value.length === 0;
    default:
      return unsure;
  }
}

/**
 * The quick way to see that a heartbeat, which nearly every message is, has its right shape: a fraction of what the
 * schema costs, read off the schema itself. Whatever is unusual goes to the schema, which alone says what is wrong.
 */
export function createShapeGuard<T>(schema: z.ZodType<T>): ShapeGuard<T> {
  return guardOf(schema as unknown as Schema) as ShapeGuard<T>;
}
