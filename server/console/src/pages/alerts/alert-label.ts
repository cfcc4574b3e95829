import type { Alert } from "../../api/types.ts";

type Labelled = Pick<Alert, "laptops">;

/** What a laptop is called without its person. */
export function sayLaptop({ serial, model, deviceId }: Alert["laptops"][number]): string {
  return [serial, model].filter((part) => part !== null).join(" · ") || `laptop ${deviceId.slice(0, 6)}`;
}

/** Whom an alert is about, shortly: one laptop, or how many. */
export function sayLaptops({ laptops }: Labelled): string {
  const [first] = laptops;
  if (first === undefined) return "no laptop";
  return laptops.length === 1 ? sayLaptop(first) : `${laptops.length} laptops in one home`;
}
