import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type CommandOutput, EXIT, UsageError } from "../command-output.ts";
import { generateCompany } from "../generate/generate-company.ts";
import { playShown } from "../play-shown.ts";
import { toCompanyRecord } from "./company-record.ts";
import { COMPANIES, COMPANY_SEEDS, writeCompanies } from "./recorded.ts";
import { renderCompaniesPage } from "./render-companies.ts";

const PAGE = new URL("../../../docs/companies.md", import.meta.url);

/** `companies [SEED...] [--write]`: plays the companies of docs/companies.md, or some, and prints or writes what came of them. */
export async function companiesCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { write: { type: "boolean", default: false } },
  });
  const unknown = positionals.find((seed) => !COMPANY_SEEDS.includes(seed));
  if (unknown !== undefined)
    throw new UsageError(`There is no company "${unknown}"; there are ${COMPANY_SEEDS.join(", ")}.`);
  const sizes = COMPANIES.filter(({ seed }) => positionals.length === 0 || positionals.includes(seed));
  const named = sizes.map((size) => ({ name: size.seed, scenario: generateCompany(size), size }));
  const results = await playShown(named, output);
  const records = named.flatMap(({ size, scenario }, index) => {
    const result = results[index];
    return result === undefined ? [] : [toCompanyRecord(size, scenario, result)];
  });
  if (values.write) writeFileSync(PAGE, renderCompaniesPage(writeCompanies(records), COMPANY_SEEDS));
  else
    output.out(
      renderCompaniesPage(
        records,
        named.map(({ name }) => name),
      ),
    );
  return records.every(({ unmet }) => unmet.length === 0) ? EXIT.ok : EXIT.unmet;
}
