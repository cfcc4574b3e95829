/** A part of a timeline step: sections of the snapshot and what is laid over them. */
export type PatchPart = Readonly<Record<string, unknown>>;

/** One part out of several; lists of one section stand behind each other. */
export function joinParts(parts: readonly PatchPart[]): PatchPart {
  const joined: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [section, value] of Object.entries(part)) {
      const before = joined[section];
      joined[section] = Array.isArray(before) && Array.isArray(value) ? [...(before as unknown[]), ...value] : value;
    }
  }
  return joined;
}
