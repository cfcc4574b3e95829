/** A module that is dangerous or slow, the places that may use it, and whom everybody else asks. */
export interface ModuleDoor {
  readonly modules: readonly string[];
  readonly through: readonly string[];
  readonly message: string;
  /** Types of a module are harmless, except where they would carry a foreign shape inward. */
  readonly typesToo?: boolean;
  /** Exports that only compute. */
  readonly harmless?: readonly string[];
}

/** The doors of shipped code, one per danger. Everything else receives them as arguments. */
export const MODULE_DOORS: readonly ModuleDoor[] = [
  {
    modules: ["node:child_process"],
    through: ["agent/src/platform/run-command.ts"],
    message: "Child processes start in agent/src/platform/run-command.ts; take a RunCommand as an argument.",
  },
  {
    modules: ["node:fs", "node:fs/promises"],
    through: ["agent/src/platform/files.ts", "server/src/platform/files.ts"],
    message: "Files are read and written in platform/files.ts; take Files as an argument.",
  },
  {
    modules: [
      "undici",
      "node:http",
      "node:https",
      "node:http2",
      "node:net",
      "node:tls",
      "node:dgram",
      "node:dns",
      "node:dns/promises",
    ],
    through: [
      "agent/src/transport/http.ts",
      "agent/src/transport/serve-loopback.ts",
      "server/src/delivery/http-post.ts",
      "server/src/delivery/smtp.ts",
      // Through the same proxy as messages; its library asks for the way.
      "server/src/access/identity-provider.ts",
    ],
    message:
      "The network is reached in agent/src/transport/http.ts, server/src/delivery/http-post.ts and smtp.ts; the server listens through Fastify.",
    harmless: ["BlockList", "SocketAddress", "createSecureContext", "isIP", "isIPv4", "isIPv6"],
  },
  {
    modules: ["openid-client"],
    through: ["server/src/access/identity-provider.ts"],
    message: "The identity provider is asked in server/src/access/identity-provider.ts.",
  },
  {
    modules: ["nodemailer"],
    through: ["server/src/delivery/smtp.ts"],
    message: "Mail leaves through server/src/delivery/smtp.ts.",
  },
  {
    modules: ["node:sqlite", "kysely", "kysely/migration", "pg"],
    through: ["agent/src/ledger/", "server/src/storage/"],
    message: "SQL is spoken in agent/src/ledger and server/src/storage; call the ledger or the store.",
    typesToo: true,
  },
  {
    modules: ["fastify", "@fastify/cookie", "@fastify/static", "@fastify/swagger", "fastify-type-provider-zod"],
    through: ["server/src/http/"],
    message: "HTTP ends in server/src/http; services speak domain types.",
    typesToo: true,
  },
  {
    modules: ["systeminformation", "ps-list"],
    through: ["agent/src/platform/"],
    message: "systeminformation and ps-list stay behind agent/src/platform, where their empty answers become gaps.",
  },
  {
    modules: ["node:ffi", "koffi"],
    through: ["agent/src/platform/native-calls.ts"],
    message: "Native calls are made in agent/src/platform/native-calls.ts.",
  },
];

/** A global that reads or changes the world. `use` is the source text: `Date.now`, `new Date()`, `fetch`. */
export interface GlobalDoor {
  readonly uses: readonly string[];
  readonly through: readonly string[];
  readonly message: string;
  /** Where the rule holds: shipped code, or every file of the repository. */
  readonly holds: "shipped" | "everywhere";
}

export const GLOBAL_DOORS = {
  clock: {
    uses: [
      "Date.now",
      "new Date()",
      "Date()",
      "performance.now",
      "performance.timeOrigin",
      "process.hrtime",
      "process.uptime",
      "Temporal.Now",
    ],
    through: ["agent/src/platform/clock.ts", "server/src/platform/clock.ts", "server/console/src/app/clock.ts"],
    message: "Time comes from a Clock argument; platform/clock.ts alone asks the machine.",
    holds: "shipped",
  },
  randomness: {
    uses: ["Math.random"],
    through: ["agent/src/platform/random.ts", "server/src/platform/random.ts"],
    message: "Chance comes from platform/random.ts as an argument, so that a test can repeat it.",
    holds: "shipped",
  },
  network: {
    uses: ["fetch", "WebSocket", "EventSource"],
    through: ["agent/src/transport/http.ts", "server/console/src/api/"],
    message:
      "The network is reached in agent/src/transport/http.ts, which knows the proxy and the extra certificates, and by the console in its api folder.",
    holds: "shipped",
  },
  exit: {
    uses: ["process.exit", "process.exitCode", "process.abort", "process.reallyExit"],
    through: ["tools/run.mjs"],
    message: "Only a main.ts ends the process; return the exit code, or throw.",
    holds: "everywhere",
  },
} as const satisfies Record<string, GlobalDoor>;
