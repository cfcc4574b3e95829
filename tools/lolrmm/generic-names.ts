/** Words that name a part or a purpose; a name made of nothing else could be anybody's. */
const GENERIC_WORDS = [
  "access",
  "admin",
  "agent",
  "app",
  "assist",
  "auto",
  "backup",
  "boot",
  "client",
  "cloud",
  "cmd",
  "command",
  "connect",
  "connection",
  "console",
  "control",
  "core",
  "daemon",
  "desktop",
  "echo",
  "exe",
  "get",
  "guard",
  "helper",
  "host",
  "http",
  "insight",
  "install",
  "installer",
  "launcher",
  "level",
  "loader",
  "local",
  "main",
  "manager",
  "mgr",
  "migration",
  "module",
  "modules",
  "monitor",
  "monitoring",
  "net",
  "network",
  "notification",
  "online",
  "plugin",
  "portable",
  "privacy",
  "pro",
  "process",
  "proxy",
  "push",
  "quick",
  "rdp",
  "recycler",
  "remote",
  "runner",
  "self",
  "server",
  "service",
  "services",
  "session",
  "setup",
  "shield",
  "shim",
  "student",
  "support",
  "svc",
  "system",
  "task",
  "tool",
  "tools",
  "tray",
  "uninstall",
  "update",
  "updater",
  "upgrade",
  "upload",
  "user",
  "viewer",
  "vnc",
  "win",
  "windows",
] as const;

/** Programs that many others bring along, and those that run what others wrote. */
const HELPERS_OF_MANY = new Set([
  "7z",
  "7zip",
  "arpproducticon",
  "dwm",
  "httpd",
  "java",
  "nssm",
  "openssh",
  "osqueryi",
  "paexec",
  "perl",
  "plink",
  "python",
  "rundll32",
  "svchost",
  "tar",
  "winpty-agent",
  "winpty-agent64",
  "winring0_1_2_0",
  "wintun",
  "wperl",
]);

const MADE_OF_GENERIC_WORDS = new RegExp(`^(?:${GENERIC_WORDS.join("|")}|amd|arm|x|\\d)+$`, "u");

/** Lower case, without `.exe`, `.app`, `.dll`. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/\.(?:exe|app|dll|service)$/u, "");
}

/** True for `Agent64.exe`, `Remote Desktop.exe`, `service*`: nothing in it is anybody's own. */
export function isGenericName(name: string): boolean {
  const words = bareName(name).match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return words.every((word) => MADE_OF_GENERIC_WORDS.test(word));
}

/** True for interpreters, archivers and drivers that come with programs of every kind. */
export function isHelperOfMany(name: string): boolean {
  return HELPERS_OF_MANY.has(bareName(name));
}

/** Letters and digits of a name, patterns apart; what has few of them is many programs' name. */
export function countLetters(name: string): number {
  return bareName(name).match(/[\p{Letter}\p{Number}]/gu)?.length ?? 0;
}
