import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type CommandOutput, EXIT, UsageError } from "./command-output.ts";
import { generateCompany } from "./generate/generate-company.ts";

const MOST_DEVICES = 5_000;
const MOST_FARMS = 20;

/** `generate --seed N [--devices N] [--days N] [--farms N] [--out FILE]`: a made-up company as a scenario in JSON. */
export function generateCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: "string" },
      devices: { type: "string", default: "500" },
      days: { type: "string", default: "90" },
      farms: { type: "string" },
      out: { type: "string" },
    },
  });
  const { seed, out } = values;
  if (seed === undefined || seed === "") throw new UsageError("generate needs --seed, any text.");
  const devices = wholeNumber("--devices", values.devices, MOST_DEVICES);
  const days = wholeNumber("--days", values.days, 3_660);
  const farms = values.farms === undefined ? undefined : wholeNumber("--farms", values.farms, MOST_FARMS);
  const company = generateCompany({ seed, devices, days, farms });
  output.err(`seed ${seed}: ${company.devices.length} laptops over ${days} days\n`);
  const text = `${JSON.stringify(company)}\n`;
  if (out === undefined) output.out(text);
  else write(out, text);
  return Promise.resolve(EXIT.ok);
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new UsageError(`${option} must be a whole number from 1 to ${most}.`);
  return value;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--out: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
