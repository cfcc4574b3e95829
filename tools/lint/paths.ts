/** Whether a repository path is the given file, or lies in the given folder (written with a slash at its end). */
export function isWithin(path: string, place: string): boolean {
  return place.endsWith("/") ? path.startsWith(place) : path === place;
}

/** Code that runs on laptops, collectors and in the console; tests, tools and in-memory stand-ins are free to use Node directly. */
export function isShipped(path: string): boolean {
  return /^(agent|server|server\/console|shared|shared\/proof|installers)\/src\//.test(path) && !isTestSupport(path);
}

export function isTestSupport(path: string): boolean {
  return /\.test\.ts$|-for-tests?\.ts$|\/(?:testing|fixtures)\/|\/(fake|stub)-[^/]*\.ts$/.test(path);
}

/** What an import names, seen from the repository root: `agent/src/platform/files.ts`, `node:fs`, `@clearseat/shared`. */
export function resolveImport(importer: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const resolved: string[] = importer.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") resolved.pop();
    else if (part !== ".") resolved.push(part);
  }
  return resolved.join("/");
}
