/** Why something that LOLRMM lists is not an indicator here; closed, because a reason that fits none is a question. */
export const DROP_REASONS = {
  "generic-name": "many programs are called that",
  "too-short": "shorter than four letters, so many programs are called that",
  "broad-pattern": "a pattern with too few letters of its own",
  "broad-folder": "a folder that others use too",
  "several-products": "its maker signs, hosts or installs more than this tool under it",
  "other-product": "belongs to another product, which gives nobody this computer's seat",
  "other-entry": "names another entry",
  "looks-elsewhere": "only looks at other computers",
  stray: "belongs to somebody else; LOLRMM took it from a sample or a single attack",
  "stock-part": "part of the operating system, or of a helper that many programs bring along",
  installer: "an installation package, which never runs under that name",
  "not-a-program": "a log, a setting, a library or a script that a process does not show",
  "no-name": "a remark or a blank to be filled in, not a name",
  "shared-hosting": "a host on which anybody can rent a place",
  "not-a-domain": "an address or a single word",
  website: "a site that people visit without having the tool",
  known: "known already, here or in the entry written by hand",
} as const;
export type DropReason = keyof typeof DROP_REASONS;

/** Why nothing of a LOLRMM file is taken. */
export const SKIP_REASONS = {
  personal:
    "an everyday program that tells about a person, such as a messenger of one country or a screen reader, and nothing about who sits at the computer",
  stock: "a stock part of the system with which people reach other computers",
} as const;
export type SkipReason = keyof typeof SKIP_REASONS;
