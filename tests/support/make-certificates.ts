import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { ensureDebianPackages } from "./apt.ts";

const run = promisify(execFile);

export interface MadeCertificates {
  /** The authority's certificate, PEM. */
  readonly caFile: string;
  readonly certificateFile: string;
  readonly keyFile: string;
}

async function makeAuthority(folder: string, caKeyFile: string, caFile: string): Promise<void> {
  await run(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"],
      ...["-subj", "/CN=Example company root", "-keyout", caKeyFile, "-out", caFile],
    ],
    { cwd: folder },
  );
}

/** A certificate that vouches for itself, with a key of 1,024 bits, which nobody should accept any more. */
export async function makeWeakCertificate(folder: string): Promise<Omit<MadeCertificates, "caFile">> {
  await ensureDebianPackages(["openssl"]);
  const files = { certificateFile: path.join(folder, "weak.pem"), keyFile: path.join(folder, "weak.key") };
  const request = ["req", "-x509", "-newkey", "rsa:1024", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  await run("openssl", [...request, "-keyout", files.keyFile, "-out", files.certificateFile]);
  return files;
}

/** A company's own authority and a server certificate of it for a host name, made in a folder that exists. */
export async function makeCertificates(folder: string, host: string): Promise<MadeCertificates> {
  await ensureDebianPackages(["openssl"]);
  const at = (name: string): string => path.join(folder, name);
  const files = { caFile: at("ca.pem"), certificateFile: at("server.pem"), keyFile: at("server.key") };
  await makeAuthority(folder, at("ca.key"), files.caFile);
  const request = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", `/CN=${host}`];
  await run("openssl", [...request, "-keyout", files.keyFile, "-out", at("server.csr")]);
  await writeFile(at("server.ext"), `subjectAltName=DNS:${host}\nbasicConstraints=CA:FALSE\n`);
  const signing = ["x509", "-req", "-days", "2", "-in", at("server.csr"), "-CA", files.caFile, "-CAkey", at("ca.key")];
  await run("openssl", [...signing, "-CAcreateserial", "-extfile", at("server.ext"), "-out", files.certificateFile]);
  return files;
}
