/** Where programs are installed; what lies directly below is named by its maker and not by a person. */
const INSTALL_ROOTS = [
  "program files(?: \\(x86\\))?(?:/common files)?",
  "programdata",
  "windows(?:/(?:syswow64|system32|temp))?",
  "users/[^/]+/appdata/(?:local(?:/programs|/temp)?|locallow|roaming)",
  "(?:users/[^/]+/)?applications",
  "(?:users/[^/]+/)?library/(?:application support|privilegedhelpertools)",
  "opt",
  "usr/(?:local/)?(?:bin|sbin|lib|lib64|libexec|share)",
  "usr(?:/local)?",
  "var(?:/lib|/opt)?",
  "home/[^/]+/\\.local/(?:bin|share)",
];

// Last the root of the disk itself, for makers who put their folder there.
const INSTALL_ROOT = new RegExp(`^(?:[a-z]:)?/(?:(?:${INSTALL_ROOTS.join("|")})/)?`, "u");

/**
 * A comparable path from below the place where its program is installed: `c:/program files/maker/x.exe` ->
 * `maker/x.exe`. Null where people put what they like: a checkout of a tool's sources is not the tool.
 */
export function pathBelowInstallRoot(path: string): string | null {
  const root = INSTALL_ROOT.exec(path)?.[0];
  return root === undefined ? null : path.slice(root.length);
}
