import { ProblemError } from "./client.ts";
import type { Problem } from "./types.ts";

/** Saves what a path answers as a file, byte for byte. Rejects with `ProblemError`. */
export async function download(path: string, fileName: string): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) throw new ProblemError((await response.json()) as Problem);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
