/** What one part of the tree may import. Places are folders (with a slash), files, or package names. */
export interface Layer {
  readonly folders: readonly string[];
  readonly message: string;
  /** When given, everything else is refused. */
  readonly only?: readonly string[];
  readonly never?: readonly string[];
  /** Files in the folders that are held to other layers alone. */
  readonly except?: readonly string[];
}

const PURE_NODE = ["node:net", "node:path", "node:path/posix", "node:buffer", "node:util"];

/** The dependency direction; each file must satisfy every layer that it lies in. */
export const LAYERS: readonly Layer[] = [
  {
    folders: ["shared/src/"],
    only: ["zod", "shared/src/"],
    message: "@clearseat/shared is pure: it imports zod and its own files, nothing else.",
  },
  {
    folders: ["shared/proof/src/"],
    only: ["node:crypto", "@clearseat/shared", "shared/proof/src/"],
    message: "@clearseat/proof imports node:crypto and @clearseat/shared, nothing else.",
  },
  {
    folders: ["agent/src/"],
    never: ["@clearseat/server", "server/"],
    message: "The agent never imports the server; what both need is in @clearseat/shared or @clearseat/proof.",
  },
  {
    folders: ["server/src/"],
    never: ["@clearseat/agent", "agent/"],
    message: "The server never imports the agent; what both need is in @clearseat/shared or @clearseat/proof.",
  },
  {
    folders: ["server/console/src/"],
    never: ["@clearseat/server", "server/src/", "@clearseat/agent", "@clearseat/proof", "agent/", "shared/"],
    message: "The console knows the public API and @clearseat/shared, nothing of the collector's inside.",
  },
  {
    folders: [
      "agent/src/",
      "server/src/",
      "server/console/src/",
      "shared/src/",
      "shared/proof/src/",
      "installers/src/",
    ],
    never: ["tools/", "tests/", "@clearseat/tools", "@clearseat/tests"],
    message: "Shipped code never imports tools or tests.",
  },
  {
    folders: ["agent/src/", "server/src/"],
    never: ["shared/"],
    message: "Another package is imported by its name, @clearseat/shared or @clearseat/proof, not by a path.",
  },
  {
    folders: ["agent/src/recognize/"],
    // node:crypto is here for its digests, which only compute.
    only: ["@clearseat/shared", "agent/src/recognize/", "node:crypto"],
    message: "Recognition is pure: it compares a snapshot with the catalog and imports @clearseat/shared alone.",
  },
  {
    folders: ["agent/src/collectors/"],
    only: ["@clearseat/shared", "agent/src/collectors/", "agent/src/platform/", ...PURE_NODE],
    message: "A collector looks through the doors in its context; it imports no Node module, no transport, no ledger.",
  },
  {
    folders: ["server/src/detection/"],
    only: ["@clearseat/shared", "server/src/detection/", "server/src/rules/index.ts", ...PURE_NODE],
    message: "Detection is pure: values in, findings out; no store, no clock, no HTTP.",
  },
  {
    folders: ["server/src/rules/"],
    only: ["@clearseat/shared", "server/src/rules/", "server/src/detection/"],
    message: "A rule judges values; it imports @clearseat/shared and detection, nothing that looks or stores.",
  },
  {
    folders: ["server/src/"],
    except: ["server/src/http/", "server/src/build-server.ts", "server/src/main.ts", "server/src/index.ts"],
    never: ["server/src/http/"],
    message: "Services do not know HTTP: move the shape to the service, and let server/src/http translate.",
  },
];
