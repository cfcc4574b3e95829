const ENVIRONMENT: Readonly<Record<string, string>> = {
  "%programfiles%": "C:/Program Files",
  "%programfiles(x86)%": "C:/Program Files (x86)",
  "%programdata%": "C:/ProgramData",
  "%appdata%": "C:/Users/*/AppData/Roaming",
  "%localappdata%": "C:/Users/*/AppData/Local",
  "%userprofile%": "C:/Users/*",
  "%temp%": "C:/Windows/Temp",
  "%systemroot%": "C:/Windows",
};

/**
 * One spelling for a place on disk: `/` as separator, variables written out, and `*` for whatever LOLRMM leaves open
 * in one of its ways (`<version>`, `[a-z0-9]{8}`, `(Random)`, `?`).
 */
export function cleanLocation(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/u, "$1")
    .replaceAll(/\\+/gu, "/")
    .replaceAll(/%[^%/]+%/gu, (name) => ENVIRONMENT[name.toLowerCase()] ?? "*")
    .replaceAll("%", "")
    .replaceAll(/<[^>]*>|\[[^\]]*\](?:\{\d+\})?/gu, "*")
    .replaceAll("{*}", "*")
    .replaceAll(/\(random\)/giu, "(*)")
    .replaceAll(/[?*]+/gu, "*")
    .replace(/^\*(?=(?:programdata|users|windows)\/)/iu, "C:/")
    .replace(/^(?:\*\/)+/u, "");
}

/** The program that a service's image path starts, without quotes and arguments. */
export function programOfImagePath(text: string): string {
  const path = text.trim().replaceAll("\\\\", "\\");
  return /^"([^"]+)"/u.exec(path)?.[1] ?? /^.*?\.(?:exe|sys|dll)(?=\s|$|")/iu.exec(path)?.[0] ?? path;
}
