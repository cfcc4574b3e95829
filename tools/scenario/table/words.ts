/** Words of the pages that tell what was played. */

export const SIGN_WORDS = {
  hardware: "a box",
  "unattended-session": "unattended sessions",
  "shared-residence": "three in one home",
} as const;

/** 1560 -> `1 d 2 h`. */
export function sayMinutes(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 1_440), "d"],
    [Math.floor((minutes % 1_440) / 60), "h"],
    [minutes % 60, "min"],
  ] as const;
  const said = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value} ${unit}`);
  return said.length === 0 ? "at once" : said.slice(0, 2).join(" ");
}
