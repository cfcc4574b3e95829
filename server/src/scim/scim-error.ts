/** A refusal as RFC 7644 section 3.12 has them. */
export class ScimError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 501;
  readonly scimType: "invalidFilter" | "invalidPath" | "invalidSyntax" | "invalidValue" | "uniqueness" | null;

  constructor(status: ScimError["status"], scimType: ScimError["scimType"], detail: string) {
    super(detail);
    this.name = "ScimError";
    this.status = status;
    this.scimType = scimType;
  }
}

/** A value that cannot be kept; the attribute is named. */
export function invalidValue(attribute: string, mustBe: string): ScimError {
  return new ScimError(400, "invalidValue", `${attribute}: must be ${mustBe}`);
}
