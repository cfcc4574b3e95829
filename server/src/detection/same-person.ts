/** A person by a directory's name for them. Files and identity providers write one name with different capitals. */
export function personOf(assignee: string): string {
  return assignee.trim().toLowerCase();
}

/** Whether both are known to be one person's. Of whom nobody knows is nobody's. */
export function isSamePerson(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && personOf(one) === personOf(other);
}
