/** What a distribution's index of file names says about its programs. */
export interface DebianNames {
  /** Without the leading slash; those in `usr/bin` by file name alone, because that is where most are. */
  readonly programs: readonly string[];
  readonly packages: readonly string[];
  /** With their ending. */
  readonly units: readonly string[];
}

const COMMAND = /^(?:usr\/)?(?:s?bin|games)\/[^/]+$/u;
/** Helpers that programs start; a dot in the name is the ending of something that is only read. */
const HELPER = /^usr\/(?:libexec|lib\/[^/]+(?:\/s?bin)?)\/(?:[^/]+\/)?[^/.]+$/u;
const NO_HELPER =
  /^usr\/lib\/(?:[^/]+-linux-gnu|debug|modules|python[^/]*|ruby|perl5?|R|ghc|ocaml|mime|locale|firmware|systemd|tmpfiles|sysusers|emacsen-common|rpm|go-[^/]*|nodejs)\//u;
const READ_ONLY = /\/(?:license|readme|copying|makefile|version|news|metadata|record|todo|authors|changelog|index)$/iu;
const UNIT = /^(?:usr\/)?lib\/systemd\/(?:system|user)\/([^/]+\.(?:service|socket|timer))$/u;

/**
 * Reads lines such as `usr/bin/xrdp   net/xrdp`: a path, blanks, and the packages that hold it, each behind its section.
 * A helper whose file name is that of a command adds nothing and is left out.
 */
export function toDebianNames(lines: Iterable<string>): DebianNames {
  const [commands, helpers] = [new Set<string>(), new Set<string>()];
  const [packages, units] = [new Set<string>(), new Set<string>()];
  for (const line of lines) {
    const [, path, owners] = /^(.+?)\s+(\S+)$/u.exec(line) ?? [];
    if (path === undefined || owners === undefined) continue;
    for (const owner of owners.split(",")) packages.add(owner.slice(owner.lastIndexOf("/") + 1));
    const unit = UNIT.exec(path)?.[1];
    if (unit !== undefined) units.add(unit);
    if (COMMAND.test(path)) commands.add(path.replace(/^(?:usr\/)?bin\//u, ""));
    else if (HELPER.test(path) && !NO_HELPER.test(path) && !READ_ONLY.test(path)) helpers.add(path);
  }
  const known = new Set([...commands].map(toFileName));
  const others = [...helpers].filter((path) => !known.has(toFileName(path)));
  return { programs: toSorted([...commands, ...others]), packages: toSorted(packages), units: toSorted(units) };
}

function toFileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function toSorted(names: Iterable<string>): string[] {
  return [...new Set(names)].toSorted();
}
