import { X509Certificate } from "node:crypto";
import { InputError } from "@clearseat/shared";
import type { FilesDoor } from "../platform/files.ts";

const BEGIN = "-----BEGIN CERTIFICATE-----";
const END = "-----END CERTIFICATE-----";

/** What stands between a beginning and the end after it, with both. */
function findCertificates(text: string): string[] {
  const certificates: string[] = [];
  for (let begin = text.indexOf(BEGIN); begin >= 0; ) {
    const end = text.indexOf(END, begin + BEGIN.length);
    if (end < 0) break;
    certificates.push(text.slice(begin, end + END.length));
    begin = text.indexOf(BEGIN, end + END.length);
  }
  return certificates;
}

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
  const certificates = findCertificates(text.value);
  if (certificates.length === 0)
    throw new InputError({ field: "caFile", message: "holds no certificate in PEM" }, file);
  const broken = certificates.findIndex((pem) => !isCertificate(pem));
  if (broken === -1) return certificates.join("\n");
  throw new InputError({ field: "caFile", message: `certificate ${broken + 1} cannot be read` }, file);
}
