/** Numbers from here on are people's accounts (Debian policy, login.defs). */
const FIRST_PERSON = 1_000;

const FIELD = /^(Requested-By|Install|Reinstall|Remove|Purge): (.*)$/su;
const PACKAGE = /^([a-z0-9][a-z0-9.+-]*)(?::[a-z0-9-]+)?(?: \(|$)/u;

/**
 * apt's history, oldest first: names of packages that a person asked for through `sudo` and that nobody removed or
 * installed again since. What came along on its own is not among them, nor what root or a management agent installed.
 */
export function parseAptHistory(text: string): Set<string> {
  const byPeople = new Set<string>();
  for (const paragraph of text.split("\n\n")) {
    const fields = readFields(paragraph);
    const touched = ["Remove", "Purge", "Install", "Reinstall"].flatMap((field) => packagesOf(fields.get(field)));
    for (const { name } of touched) byPeople.delete(name);
    if (!isPerson(fields.get("Requested-By"))) continue;
    const asked = ["Install", "Reinstall"].flatMap((field) => packagesOf(fields.get(field)));
    for (const { name } of asked.filter(({ isAutomatic }) => !isAutomatic)) byPeople.add(name);
  }
  return byPeople;
}

function readFields(paragraph: string): ReadonlyMap<string, string> {
  const lines = paragraph.split("\n").map((line) => FIELD.exec(line));
  return new Map(lines.flatMap((match) => (match === null ? [] : [[match[1] ?? "", match[2] ?? ""] as const])));
}

function isPerson(requestedBy: string | undefined): boolean {
  const userId = /\((\d{1,10})\)$/u.exec(requestedBy?.trim() ?? "")?.[1];
  return userId !== undefined && Number(userId) >= FIRST_PERSON;
}

/** `anydesk:amd64 (6.3.2), libx:amd64 (1.0, automatic)` */
function packagesOf(list: string | undefined): { readonly name: string; readonly isAutomatic: boolean }[] {
  if (list === undefined) return [];
  return list.split("), ").flatMap((item) => {
    const name = PACKAGE.exec(item)?.[1];
    return name === undefined ? [] : [{ name, isAutomatic: /, automatic\)?$/u.test(item) }];
  });
}
