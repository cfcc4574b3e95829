import { chmod, copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startChild, waitUntilReady } from "./child-program.ts";
import { ensureMeshCentral } from "./install-meshcentral.ts";
import { VISIT_MARK } from "./open-visit.ts";
import type { OpenSession } from "./running-program.ts";
import { runInside } from "./sealed-machine.ts";
import { FAR_ADDRESS, type Stage } from "./stage.ts";

const OPERATOR = fileURLToPath(new URL("mesh-operator.ts", import.meta.url));
const PORT = 4430;
const URL_OF_SERVER = `wss://${FAR_ADDRESS}:${PORT}`;
const USER = "operator";
const PASSWORD = "seat-Seat-1";
/** One as it is delivered, and one under a name that says nothing. */
const AGENT_NAMES = ["meshagent", "desk-helper"];
/** MeshCentral makes five certificates at its first start. */
const START_TIMEOUT_MS = 120_000;

/** MeshAgents on the laptop, connected to a MeshCentral server on the far machine. */
export interface MeshAgentOnStage {
  readonly openTerminal: () => Promise<OpenSession>;
  /** The operator sees the laptop's display. */
  readonly openDesktop: () => Promise<OpenSession>;
}

/** Starts server and agents; ready when every agent has joined and can be given sessions. */
export async function startMeshCentral(stage: Stage): Promise<MeshAgentOnStage> {
  const installed = await ensureMeshCentral();
  const data = path.join(stage.far.folder, "meshcentral");
  await mkdir(data);
  await writeFile(path.join(data, "config.json"), JSON.stringify(CONFIGURATION));
  const words = [installed.server, "--datapath", data, "--filespath", `${data}-files`];
  await runInside(stage.far, process.execPath, [...words, "--createaccount", USER, "--pass", PASSWORD]);
  await runInside(stage.far, process.execPath, [...words, "--adminaccount", USER]);
  const server = await startChild(process.execPath, words, { on: stage.far });
  await waitUntilReady(server, "MeshCentral listening", async () => server.output().includes("HTTPS server running"), {
    timeoutMs: START_TIMEOUT_MS,
  });
  const operator = makeOperator(stage, data);
  const settings = await operator.run("settings");
  for (const name of AGENT_NAMES) await startAgent(stage, { program: installed.agent, name, settings });
  await operator.run("wait");
  return { openTerminal: () => operator.open("terminal"), openDesktop: () => operator.open("desktop") };
}

const CONFIGURATION = {
  settings: {
    cert: FAR_ADDRESS,
    port: PORT,
    exactPorts: true,
    redirPort: 0,
    mpsPort: 0,
    WANonly: true,
    selfUpdate: false,
    autoBackup: false,
    no2FactorAuth: true,
    plugins: { enabled: false },
    // Signing the agents anew for this server would ask a time stamp server and cost a minute.
    agentTimeStampServer: false,
    agentSigning: false,
  },
  domains: { "": { newAccounts: false } },
};

interface Operator {
  /** A task that ends, and what it printed. */
  readonly run: (task: "settings" | "wait") => Promise<string>;
  readonly open: (task: "terminal" | "desktop") => Promise<OpenSession>;
}

function makeOperator({ far }: Stage, data: string): Operator {
  const environment = { NODE_EXTRA_CA_CERTS: path.join(data, "root-cert-public.crt") };
  const wordsFor = (task: string): string[] => [
    OPERATOR,
    task,
    URL_OF_SERVER,
    USER,
    PASSWORD,
    String(AGENT_NAMES.length),
  ];
  return {
    run: (task) => runInside(far, process.execPath, wordsFor(task), environment),
    open: async (task) => {
      const visit = await startChild(process.execPath, wordsFor(task), { on: far, environment });
      await waitUntilReady(visit, `a MeshCentral ${task}`, async () => visit.output().includes(VISIT_MARK));
      return { close: visit.stop };
    },
  };
}

/** The agent goes by the settings that lie beside it under its own name. */
async function startAgent(
  stage: Stage,
  { program, name, settings }: { readonly program: string; readonly name: string; readonly settings: string },
): Promise<void> {
  const folder = path.join(stage.laptop.folder, name);
  await mkdir(folder);
  const copy = path.join(folder, name);
  await copyFile(program, copy);
  await chmod(copy, 0o755);
  await writeFile(`${copy}.msh`, settings);
  await stage.startOnDesktop(copy, []);
}
