/** Below this the distribution's own accounts live (login.defs UID_MIN on Debian, Ubuntu, Fedora, SUSE, Arch). */
const FIRST_PERSONAL_ID = 1_000;
/** `nobody`. */
const NOBODY_ID = 65_534;

/** Account names by user id, of `/etc/passwd`. Personal accounts are left out: they are names of people. */
export function parseSystemAccounts(passwd: string): Map<number, string> {
  const accounts = new Map<number, string>();
  for (const line of passwd.split("\n")) {
    const [name = "", , id = ""] = line.split(":");
    const userId = Number(id);
    if (name === "" || id === "" || !Number.isInteger(userId)) continue;
    if ((userId < FIRST_PERSONAL_ID || userId === NOBODY_ID) && !accounts.has(userId)) accounts.set(userId, name);
  }
  return accounts;
}

/** Every account's user id by its name, to replace a person's name by the number. */
export function parseUserIds(passwd: string): Map<string, number> {
  return new Map(
    passwd.split("\n").flatMap((line) => {
      const [name = "", , id = ""] = line.split(":");
      return name === "" || !/^\d+$/u.test(id) ? [] : [[name, Number(id)] as const];
    }),
  );
}

/** How a user is told in a snapshot: a system account by its name, a person by the number. */
export function describeUser(userId: number | null, accounts: ReadonlyMap<number, string>): string | null {
  return userId === null ? null : (accounts.get(userId) ?? String(userId));
}
