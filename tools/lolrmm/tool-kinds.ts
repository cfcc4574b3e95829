import type { CatalogEntryInput } from "@clearseat/shared";

type KindFacts = Pick<CatalogEntryInput, "family" | "acceptsConnections" | "tunnelType" | "about">;

/** What a tool can be, and what follows from that for the entry; the sentence is for the analyst and the assignee. */
export const TOOL_KINDS = {
  "remote-desktop": {
    family: "remote-tool",
    acceptsConnections: true,
    about: "Lets somebody far away see and use this computer.",
  },
  support: {
    family: "remote-tool",
    acceptsConnections: true,
    about: "Support tool with which a helper far away sees and uses this computer.",
  },
  management: {
    family: "remote-tool",
    acceptsConnections: true,
    about: "Management agent of an IT department or provider, which can also control this computer from afar.",
  },
  classroom: {
    family: "remote-tool",
    acceptsConnections: true,
    about: "Classroom tool with which a teacher's computer sees and controls this one.",
  },
  surveillance: {
    family: "remote-tool",
    acceptsConnections: true,
    about: "Records what people do on this computer; whoever watches can also take it over.",
  },
  "remote-shell": {
    family: "remote-tool",
    acceptsConnections: true,
    about: "Gives somebody far away a command line of this computer.",
  },
  trojan: {
    family: "remote-tool",
    acceptsConnections: true,
    about: "Remote-control program that is sold to intruders; it has hardly any honest use.",
  },
  client: {
    family: "remote-tool",
    acceptsConnections: false,
    about: "Program for reaching other computers; nobody reaches this one through it.",
  },
  inventory: {
    family: "remote-tool",
    acceptsConnections: false,
    about: "Takes stock of this computer or keeps it up to date; nobody uses the screen through it.",
  },
  storage: {
    family: "remote-tool",
    acceptsConnections: false,
    about: "Copies or shares files; nobody uses the screen through it.",
  },
  meeting: {
    family: "remote-tool",
    acceptsConnections: false,
    about: "Online meetings, in which people show their screens to each other.",
  },
  "second-screen": {
    family: "remote-tool",
    acceptsConnections: false,
    about: "Turns a tablet or another computer into a second screen of this one.",
  },
  "shared-input": {
    family: "remote-tool",
    acceptsConnections: false,
    about: "Lets one keyboard and mouse serve several computers on one desk.",
  },
  "remote-execution": {
    family: "remote-tool",
    acceptsConnections: false,
    about: "Administrator's tool that runs a command on another computer; it shows no screen.",
  },
  "reverse-tunnel": {
    family: "tunnel",
    tunnelType: "reverse_tunnel",
    about: "Makes a port of this computer reachable from elsewhere.",
  },
  mesh: {
    family: "tunnel",
    tunnelType: "mesh_vpn",
    about: "Mesh network: this computer becomes reachable for others of the same network.",
  },
  "undecided-control": {
    family: "remote-tool",
    acceptsConnections: true,
    about: "The LOLRMM project says that it controls computers from afar; nobody here has looked at it yet.",
  },
  undecided: {
    family: "remote-tool",
    acceptsConnections: false,
    about: "The LOLRMM project lists it as a remote management tool; nobody here has looked at it yet.",
  },
} as const satisfies Record<string, KindFacts>;
export type ToolKind = keyof typeof TOOL_KINDS;
