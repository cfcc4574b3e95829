import { X509Certificate } from "node:crypto";
import { InputError } from "@clearseat/shared";
import type { FilesDoor } from "../platform/files.ts";

const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu;

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

/** Certificate authorities of a file in PEM. Throws an InputError naming the file when it holds none, or a broken one. */
export function readAuthorities(file: string, files: FilesDoor): string {
  const text = files.readText(file);
  if (!text.ok) throw new InputError({ field: "caFile", message: `the file cannot be read (${text.reason})` }, file);
  const certificates = text.value.match(PEM_CERTIFICATE) ?? [];
  if (certificates.length === 0)
    throw new InputError({ field: "caFile", message: "holds no certificate in PEM" }, file);
  const broken = certificates.findIndex((pem) => !isCertificate(pem));
  if (broken === -1) return certificates.join("\n");
  throw new InputError({ field: "caFile", message: `certificate ${broken + 1} cannot be read` }, file);
}
