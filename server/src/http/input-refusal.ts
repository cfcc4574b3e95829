import { InputError } from "@clearseat/shared";
import { AppError } from "../app-error.ts";

/** Does something with what was sent; a fault that it names becomes a refusal that names the same field. */
export async function refusingInput<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new AppError("malformed_message", error.message, { field: error.field });
  }
}
