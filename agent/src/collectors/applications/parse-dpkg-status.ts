export interface InstalledPackage {
  readonly name: string;
  readonly version: string | null;
}

const FIELD = /^(Package|Status|Version): (.*)$/su;

/**
 * dpkg's status file, from its start to its end: one paragraph a package. Only what is installed now counts.
 * `null`: no paragraph in it names a package.
 */
export function parseDpkgStatus(text: string): InstalledPackage[] | null {
  const packages: InstalledPackage[] = [];
  let paragraphs = 0;
  let fields: Partial<Record<string, string>> = {};
  const finish = (): void => {
    const { Package: name, Status: status, Version: version } = fields;
    if (name !== undefined) paragraphs += 1;
    if (name !== undefined && status?.endsWith(" installed") === true)
      packages.push({ name, version: version ?? null });
    fields = {};
  };
  for (const line of text.split("\n")) {
    if (line === "") finish();
    else if (line.startsWith("Package: ") || line.startsWith("Status: ") || line.startsWith("Version: ")) {
      const [, key = "", value = ""] = FIELD.exec(line) ?? [];
      fields[key] = value;
    }
  }
  finish();
  return paragraphs === 0 ? null : packages;
}
