import { type Compilable, type CompiledQuery, type Expression, type Kysely, sql } from "kysely";
import type { Tables } from "./tables/tables.ts";

type Value = string | number | null;

/** Stands in a compiled query for a value that comes later. */
class Placeholder {
  readonly row: number;
  readonly name: string;

  constructor(row: number, name: string) {
    this.row = row;
    this.name = name;
  }
}

/** A query that is built and compiled once and then only bound; building one costs more than running it. */
export type PreparedQuery<Input, Row> = (db: Kysely<Tables>, input: Input) => Promise<readonly Row[]>;

type Parameter<Input> = <Name extends keyof Input & string>(name: Name) => Expression<Input[Name]>;

/** Builds a query over so many rows of input. */
type BuildRows<Input, Row> = (db: Kysely<Tables>, rows: readonly Parameter<Input>[]) => Compilable<Row>;

/** Compiles at the first run on a database; a transaction on it shares the result. */
function prepareFor<Input extends object, Row>(
  size: number,
  build: BuildRows<Input, Row>,
): PreparedQuery<readonly Input[], Row> {
  const compiledFor = new WeakMap<object, CompiledQuery<Row>>();
  const parameters = Array.from(
    { length: size },
    (_, row): Parameter<Input> =>
      (name) =>
        sql`${sql.val(new Placeholder(row, name))}`,
  );
  return async (db, input) => {
    const { adapter } = db.getExecutor();
    let compiled = compiledFor.get(adapter);
    if (compiled === undefined) {
      compiled = build(db, parameters).compile();
      compiledFor.set(adapter, compiled);
    }
    const values = input as readonly Readonly<Record<string, Value>>[];
    const bound = compiled.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.row]?.[parameter.name] : parameter,
    );
    return (await db.executeQuery<Row>({ ...compiled, parameters: bound })).rows;
  };
}

/** A query over one row of input. */
export function prepareQuery<Input extends object, Row = unknown>(
  build: (db: Kysely<Tables>, parameter: Parameter<Input>) => Compilable<Row>,
): PreparedQuery<Input, Row> {
  const query = prepareFor<Input, Row>(1, (db, [parameter]) => build(db, parameter as Parameter<Input>));
  return (db, input) => query(db, [input]);
}

/** Rows that one statement takes, as powers of two: any number of rows is cut into few statements of few lengths. */
const LONGEST_POWER = 6;

/** A query over any number of rows, in as few statements as that takes. */
export function prepareRows<Input extends object, Row = unknown>(
  build: BuildRows<Input, Row>,
): PreparedQuery<readonly Input[], Row> {
  const queries = Array.from({ length: LONGEST_POWER + 1 }, (_, power) => {
    const size = 2 ** (LONGEST_POWER - power);
    return { size, run: prepareFor(size, build) };
  });
  return async (db, input) => {
    const found: Row[] = [];
    let next = 0;
    for (const { size, run } of queries)
      for (; input.length - next >= size; next += size) found.push(...(await run(db, input.slice(next, next + size))));
    return found;
  };
}
