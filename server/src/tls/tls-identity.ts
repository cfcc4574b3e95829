import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { createSecureContext } from "node:tls";
import { type Clock, InputError } from "@clearseat/shared";
import { readText } from "../platform/files.ts";

/** PEM files of a certificate, with the chain behind it, and of its private key. */
export interface TlsFiles {
  readonly certificateFile: string;
  readonly keyFile: string;
}

/** What a listener presents. */
export interface TlsIdentity {
  readonly cert: string;
  readonly key: string;
  readonly expiresAtMs: number;
}

function refuse(file: string, message: string): never {
  throw new InputError({ field: "(file)", message }, file);
}

function parseCertificate(file: string, pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    return refuse(file, `must begin with a certificate in PEM (${(error as Error).message})`);
  }
}

function parseKey(file: string, pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    return refuse(file, `must be a private key in PEM without a passphrase (${(error as Error).message})`);
  }
}

/** Tries what a listener will do with the pair: the chain behind the first certificate, and how strong the keys are. */
function tryOut(file: string, pair: { readonly cert: string; readonly key: string }): void {
  try {
    createSecureContext(pair);
  } catch (error) {
    refuse(file, `holds a certificate or a chain that cannot be presented (${(error as Error).message})`);
  }
}

/** Reads both files. Throws an InputError or a FileError naming the file that cannot be used and why. */
export function readTlsIdentity({ certificateFile, keyFile }: TlsFiles, clock: Clock): TlsIdentity {
  const cert = readText(certificateFile);
  const key = readText(keyFile);
  const certificate = parseCertificate(certificateFile, cert);
  if (!certificate.checkPrivateKey(parseKey(keyFile, key))) refuse(keyFile, `is not the key of ${certificateFile}`);
  const expiresAtMs = Date.parse(certificate.validTo);
  if (Date.parse(certificate.validFrom) > clock.now())
    refuse(certificateFile, `is not valid before ${certificate.validFrom}`);
  if (expiresAtMs <= clock.now()) refuse(certificateFile, `has expired on ${certificate.validTo}`);
  tryOut(certificateFile, { cert, key });
  return { cert, key, expiresAtMs };
}
