import type { CatalogEntryInput } from "./catalog-entry.ts";

type ProgramInput = NonNullable<CatalogEntryInput["programs"]>[number];
type HardwareInput = NonNullable<CatalogEntryInput["hardware"]>;

/** What one list adds to an entry of another; alone it is no entry. */
export type EntrySupplement = Pick<CatalogEntryInput, "id"> & Partial<CatalogEntryInput>;

/** Fields of a program by which it is found; each name counts once for each system. */
const NAME_FIELDS = [
  "executables",
  "paths",
  "folders",
  "scripts",
  "services",
  "signers",
  "viewers",
  "originalNames",
  "applications",
  "bundleIds",
  "interfaces",
  "domains",
] as const satisfies readonly (keyof ProgramInput)[];

/** By which a program is run; what is only looked with, or asked for more, on our side is not run bare on theirs. */
const RUN_FIELDS: ReadonlySet<string> = new Set(["executables", "scripts"]);

/**
 * Joins two lists of entries. An entry of `more` whose id or alias stands in `own` adds to that entry what it does not
 * know yet: programs, sessions, patterns, hardware, sources, aliases; name, family and every word about it stay as they
 * are in `own`. Any other entry is added whole. Pure; checks nothing, which is what `loadCatalog` does afterwards: a
 * supplement to an entry that is not there comes back as it is and is refused there.
 */
export function supplementEntries(
  own: readonly CatalogEntryInput[],
  more: readonly EntrySupplement[],
): CatalogEntryInput[] {
  const owners = new Map(own.flatMap((entry) => namesOf(entry).map((name) => [name, entry] as const)));
  const taken = new Set([...owners.keys(), ...more.map(({ id }) => id)]);
  const result = new Map<EntrySupplement, CatalogEntryInput>(own.map((entry) => [entry, entry]));
  for (const entry of more) {
    const aliases = (entry.aliases ?? []).filter((name) => !taken.has(name));
    for (const name of aliases) taken.add(name);
    const owner = owners.get(entry.id);
    const known = owner === undefined ? undefined : result.get(owner);
    if (owner === undefined || known === undefined) result.set(entry, withAliases(entry, aliases) as CatalogEntryInput);
    else result.set(owner, supplement(known, { ...entry, aliases }));
  }
  return [...result.values()];
}

function namesOf({ id, aliases = [] }: CatalogEntryInput): string[] {
  return [id, ...aliases];
}

function withAliases(entry: EntrySupplement, aliases: readonly string[]): EntrySupplement {
  return entry.aliases === undefined ? entry : { ...entry, aliases: [...aliases] };
}

function supplement(own: CatalogEntryInput, more: EntrySupplement): CatalogEntryInput {
  const hardware = joinHardware(own.hardware, more.hardware);
  return {
    ...own,
    aliases: join(own.aliases, more.aliases),
    sources: join(own.sources, more.sources),
    programs: [...(own.programs ?? []), ...newPrograms(own.programs ?? [], more.programs ?? [])],
    sessions: join(own.sessions, more.sessions),
    instancePatterns: join(own.instancePatterns, more.instancePatterns),
    machines: join(own.machines, more.machines),
    ...(hardware === undefined ? {} : { hardware }),
  };
}

/** Both lists, equal rows once. */
function join<Row>(own: readonly Row[] = [], more: readonly Row[] = []): Row[] {
  const known = new Set(own.map((row) => JSON.stringify(row)));
  return [...own, ...more.filter((row) => !known.has(JSON.stringify(row)))];
}

/** Every list of both, whatever it is about. */
function joinHardware(own: HardwareInput | undefined, more: HardwareInput | undefined): HardwareInput | undefined {
  if (own === undefined || more === undefined) return own ?? more;
  const lists = Object.entries(more).flatMap(([key, rows]) =>
    Array.isArray(rows) ? [[key, join(own[key as keyof HardwareInput] as unknown[] | undefined, rows)] as const] : [],
  );
  return { ...more, ...own, ...Object.fromEntries(lists) };
}

function newPrograms(own: readonly ProgramInput[], more: readonly ProgramInput[]): ProgramInput[] {
  const known = new Set(own.flatMap(knownNames));
  return more.map((program) => withoutKnown(program, known)).filter((program) => hasNames(program));
}

function knownNames(program: ProgramInput): string[] {
  return program.platforms.flatMap((platform) => [
    ...NAME_FIELDS.flatMap((field) => (program[field] ?? []).map((name) => keyOf(platform, field, name))),
    ...(program.viewers ?? []).map((name) => keyOf(platform, "executables", name)),
    ...(program.listeningPorts ?? []).map((port) => keyOf(platform, "listeningPorts", String(port))),
  ]);
}

/** Names compare as recognition compares them: without case, and file names without `.exe`. */
function keyOf(platform: string, field: string, name: string): string {
  const lower = name.toLowerCase();
  return [platform, field, RUN_FIELDS.has(field) ? lower.replace(/\.exe$/u, "") : lower].join("\0");
}

function withoutKnown(program: ProgramInput, known: ReadonlySet<string>): ProgramInput {
  function isKnown(field: string, name: string): boolean {
    return program.platforms.every((platform) => known.has(keyOf(platform, field, name)));
  }
  const lists = NAME_FIELDS.map(
    (field) => [field, (program[field] ?? []).filter((name) => !isKnown(field, name))] as const,
  );
  const ports = (program.listeningPorts ?? []).filter((port) => !isKnown("listeningPorts", String(port)));
  const { platforms, requiredArguments, excludedArguments, presenceOnly } = program;
  return {
    platforms,
    ...Object.fromEntries(lists.filter(([, names]) => names.length > 0)),
    ...(requiredArguments === undefined ? {} : { requiredArguments }),
    ...(excludedArguments === undefined ? {} : { excludedArguments }),
    ...(ports.length === 0 ? {} : { listeningPorts: ports }),
    ...(presenceOnly === undefined ? {} : { presenceOnly }),
  };
}

function hasNames(program: ProgramInput): boolean {
  return NAME_FIELDS.some((field) => program[field] !== undefined) || program.listeningPorts !== undefined;
}
