import { writeFile } from "node:fs/promises";
import path from "node:path";
import { startChild, waitUntilReady } from "./child-program.ts";
import { isListening } from "./loopback-port.ts";
import type { Stage } from "./stage.ts";
import type { RunningSshd } from "./start-sshd.ts";

/** Tor that may not use a network: its process is there, a circuit is not. */
export async function startTor({ laptop }: Stage): Promise<void> {
  const data = path.join(laptop.folder, "tor");
  const none = path.join(laptop.folder, "torrc");
  await writeFile(none, "");
  const words = ["-f", none, "--defaults-torrc", none, "--DataDirectory", data, "--SocksPort", "127.0.0.1:9050"];
  const tor = await startChild("/usr/bin/tor", [...words, "--DisableNetwork", "1"], { on: laptop });
  await waitUntilReady(tor, "tor starting", async () => tor.output().includes("(starting)"));
}

/**
 * tmate, calling a relay that does not answer: Debian has no relay program, so nobody can ever look in. Its session
 * with guests cannot be told from one without anyway, because guests are connected to the relay alone.
 */
export async function startTmate({ laptop }: Stage): Promise<void> {
  const socket = `${laptop.folder}/tmate.sock`;
  const environment = { HOME: laptop.folder, TERM: "xterm", SHELL: "/bin/sh" };
  const tmate = await startChild("/usr/bin/tmate", ["-S", socket, "-F", "-f", "/dev/null"], {
    on: laptop,
    environment,
  });
  await waitUntilReady(tmate, "tmate calling its relay", async () =>
    /connect|lookup|resolve|tmate\.io/iu.test(tmate.output()),
  );
}

/** A port of the far machine that leads to a port of the laptop, kept open by autossh and an ordinary ssh. */
export async function startAutossh(
  { laptop, far }: Stage,
  { clientArguments }: RunningSshd,
  ports: { readonly far: number; readonly laptop: number },
): Promise<void> {
  const forward = ["-R", `127.0.0.1:${ports.far}:127.0.0.1:${ports.laptop}`];
  const words = ["-M", "0", "-N", ...forward, "-o", "ExitOnForwardFailure=yes", ...clientArguments];
  const tunnel = await startChild("/usr/bin/autossh", words, { on: laptop, environment: { AUTOSSH_GATETIME: "0" } });
  await waitUntilReady(tunnel, "the reverse tunnel", () => isListening(ports.far, far));
}
