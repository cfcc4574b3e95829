import type { paths } from "../../api/schema.ts";

/** What the collector is asked for, as the address bar has it. */
export type QueueQuery = Omit<NonNullable<paths["/v1/alerts/count"]["get"]["parameters"]["query"]>, "mergedInto">;
export type QueueOrder = NonNullable<NonNullable<paths["/v1/alerts"]["get"]["parameters"]["query"]>["order"]>;

/** What is not decided yet; shown unless the address says otherwise. */
export const UNDECIDED = "open,in_triage";
const ANY = "any";
/** What is at the top should be what is decided next. */
const USUAL_ORDER: QueueOrder = "severity";
const FIELDS = ["severity", "owner", "rule", "disposition", "device", "site", "q", "unread"] as const;

export const STATUS_CHOICES = [
  { value: UNDECIDED, label: "To look at" },
  { value: "open", label: "Open" },
  { value: "in_triage", label: "In triage" },
  { value: "suppressed", label: "Suppressed" },
  { value: "closed", label: "Closed" },
  { value: ANY, label: "All" },
] as const;

export const SEVERITY_CHOICES = [
  { value: "critical", label: "Critical" },
  { value: "high", label: "High or above" },
  { value: "medium", label: "Medium or above" },
  { value: "low", label: "Low or above" },
] as const;

export const ORDER_CHOICES: readonly { readonly value: QueueOrder; readonly label: string }[] = [
  { value: "severity", label: "Most severe first" },
  { value: "newest", label: "Newest first" },
  { value: "oldest", label: "Oldest first" },
  { value: "changed", label: "Last changed first" },
];

export const DISPOSITION_CHOICES = [
  { value: "true_positive", label: "True positive" },
  { value: "benign", label: "Benign" },
  { value: "false_positive", label: "False positive" },
  { value: "undetermined", label: "Undetermined" },
] as const;

/** The filter that an address stands for. What it does not know it passes on; the collector names what is wrong. */
export function readFilter(address: URLSearchParams): QueueQuery {
  const status = address.get("status") ?? UNDECIDED;
  const given = FIELDS.flatMap((field) => {
    const value = address.get(field);
    return value === null ? [] : [[field, value] as const];
  });
  return { ...(status === ANY ? {} : { status }), ...Object.fromEntries(given) };
}

export function readOrder(address: URLSearchParams): QueueOrder {
  const order = address.get("order");
  return ORDER_CHOICES.find(({ value }) => value === order)?.value ?? USUAL_ORDER;
}

/** The address with one field changed; null takes it out. */
export function withField(address: URLSearchParams, field: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(address);
  const isUsual = (field === "status" && value === UNDECIDED) || (field === "order" && value === USUAL_ORDER);
  if (value === null || isUsual) next.delete(field);
  else next.set(field, value);
  return next;
}

/** How many fields leave something out, beside what is decided. */
export function countFields(address: URLSearchParams): number {
  return [...FIELDS, "status"].filter((field) => address.has(field)).length;
}

/** What the list shows, for its heading. */
export function sayQueue(total: number, address: URLSearchParams): string {
  const alerts = `${total.toLocaleString("en-US")} alert${total === 1 ? "" : "s"}`;
  if (address.has("status")) return alerts;
  if (total === 0 && countFields(address) === 0) return "Nothing to look at";
  return `${alerts} to look at`;
}
