import { type Compilable, type CompiledQuery, type Expression, type Kysely, sql } from "kysely";
import type { Tables } from "./tables/tables.ts";

type Value = string | number | null;

/** Stands in a compiled query for a value that comes later. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A query that is built and compiled once and then only bound; building one costs more than running it. */
export type PreparedQuery<Input, Row> = (db: Kysely<Tables>, input: Input) => Promise<readonly Row[]>;

type Parameter<Input> = <Name extends keyof Input & string>(name: Name) => Expression<Input[Name]>;

/** Compiles at the first run on a database; a transaction on it shares the result. */
export function prepareQuery<Input extends object, Row = unknown>(
  build: (db: Kysely<Tables>, parameter: Parameter<Input>) => Compilable<Row>,
): PreparedQuery<Input, Row> {
  const compiledFor = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, input) => {
    const { adapter } = db.getExecutor();
    let compiled = compiledFor.get(adapter);
    if (compiled === undefined) {
      compiled = build(db, (name) => sql`${sql.val(new Placeholder(name))}`).compile();
      compiledFor.set(adapter, compiled);
    }
    const values = input as Readonly<Record<string, Value>>;
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.name] : parameter,
    );
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}
