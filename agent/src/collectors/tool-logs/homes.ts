import type { Platform } from "@clearseat/shared";
import { type Answer, found, valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";

const MOST_HOMES = 64;

/** Folders beside people's own that belong to nobody. */
const NOBODYS = /^(?:public|default|default user|all users|shared|\..*|desktop\.ini)$/iu;

/** Accounts of services, under which the service half of a tool writes its logs. */
const SERVICE_HOMES = [
  "C:/Windows/ServiceProfiles/LocalService",
  "C:/Windows/ServiceProfiles/NetworkService",
  "C:/Windows/System32/config/systemprofile",
  "C:/Windows/SysWOW64/config/systemprofile",
];

/** Folders of people who use this machine, and of accounts under which services write logs; a failure where none can be told. */
export async function listHomes(files: FilesDoor, platform: Platform): Promise<Answer<string[]>> {
  if (platform === "linux") return listLinuxHomes(files);
  const root = platform === "windows" ? "C:/Users" : "/Users";
  const names = await files.loadList(root);
  if (!names.ok) return names;
  const people = names.value.filter((name) => !NOBODYS.test(name)).map((name) => `${root}/${name}`);
  return found([...people.slice(0, MOST_HOMES), ...(platform === "windows" ? SERVICE_HOMES : ["/private/var/root"])]);
}

/** Home folders of accounts that can log in, and whatever else lies below /home. */
async function listLinuxHomes(files: FilesDoor): Promise<Answer<string[]>> {
  const passwd = files.readText("/etc/passwd");
  if (!passwd.ok) return passwd;
  const accounts = passwd.value
    .split("\n")
    .map((line) => line.split(":"))
    .filter(
      ([, , userId, , , home, shell]) =>
        home !== undefined && (userId === "0" || !/(?:nologin|false)$/u.test(shell ?? "nologin")),
    )
    .flatMap(([, , , , , home]) => home ?? []);
  const folders = valueOrNull(await files.loadList("/home")) ?? [];
  const homes = [...new Set([...accounts, ...folders.map((name) => `/home/${name}`)])];
  return found(homes.filter((home) => home.startsWith("/") && home !== "/").slice(0, MOST_HOMES));
}
