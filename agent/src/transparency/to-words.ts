/** The name of a field as people write it: `installSource` -> `install source`. */
export function toWords(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
