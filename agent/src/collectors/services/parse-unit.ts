/** What a unit file says of a service; `null` where it says nothing. */
export interface UnitFile {
  readonly description: string | null;
  /** Program that is started, without systemd's prefixes. */
  readonly program: string | null;
}

/** Value of `Key=` in its section; continued lines are joined, an empty value takes back the ones before. */
function lastValue(text: string, key: string): string | null {
  const values = [...text.replaceAll(/\\\n/gu, " ").matchAll(new RegExp(`^${key}=(.*)$`, "gmu"))].map(
    (match) => match[1]?.trim() ?? "",
  );
  const reset = values.lastIndexOf("");
  return values.slice(reset + 1)[0] ?? null;
}

/** A unit file of systemd.service(5). */
export function parseUnit(text: string): UnitFile {
  const command = lastValue(text, "ExecStart");
  // `-`, `@`, `:`, `+`, `!` and `|` before the path change how it is started, not what.
  const program =
    command === null
      ? null
      : (/^[-@:+!|]*(?:"([^"]+)"|(\S+))/u
          .exec(command)
          ?.slice(1)
          .find((part) => part !== undefined) ?? null);
  return { description: lastValue(text, "Description"), program };
}

/** `getty@tty1.service` -> the file that describes it, `getty@.service`. */
export function templateOf(unit: string): string | null {
  const match = /^([^@]+@)[^.]+(\.service)$/u.exec(unit);
  return match === null ? null : `${match[1]}${match[2]}`;
}

/** systemd's `%i` and friends stay unresolved in a description; the instance is part of the name anyway. */
export function serviceName(unit: string): string {
  return unit.replace(/\.service$/u, "");
}
