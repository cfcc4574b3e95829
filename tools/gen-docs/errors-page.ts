import { ERROR_CODES } from "@clearseat/shared";
import { page, table } from "./markdown.ts";

/** docs/errors.md: every error code, its HTTP status and what to do. */
export function errorsPage(): string {
  const rows = Object.entries(ERROR_CODES).map(([code, { status, meaning }]) => [
    `\`${code}\``,
    String(status),
    meaning,
  ]);
  return page("Error codes", "shared/src/errors", [
    "The server answers every refusal as problem details (RFC 9457) with one of these codes; `field` names the place of a fault.",
    table(["Code", "Status", "Meaning"], rows),
    "Commands exit 0 on success, 1 when they ran and the answer is bad, 2 on wrong usage or unreadable input.",
  ]);
}
