import { ensureDebianPackages } from "../../support/apt.ts";
import type { OpenSession } from "../../support/real-programs/running-program.ts";
import { FAR_ADDRESS, LAPTOP_ADDRESS, openStage, type Stage } from "../../support/real-programs/stage.ts";
import { startBarrier } from "../../support/real-programs/start-barrier.ts";
import { startFreerdpShadow } from "../../support/real-programs/start-freerdp-shadow.ts";
import { startKrfb } from "../../support/real-programs/start-krfb.ts";
import { startMeshCentral } from "../../support/real-programs/start-meshcentral.ts";
import { startNovnc } from "../../support/real-programs/start-novnc.ts";
import { startSshd } from "../../support/real-programs/start-sshd.ts";
import { startAutossh, startTmate, startTor } from "../../support/real-programs/start-tunnels.ts";
import {
  startOpenvpn,
  startShadowsocks,
  startShadowsocksServer,
  startWireguard,
} from "../../support/real-programs/start-vpns.ts";
import { startX11vncOnStage } from "../../support/real-programs/start-x11vnc.ts";
import { startXpra } from "../../support/real-programs/start-xpra.ts";

const PACKAGES = [
  "autossh",
  "barrier",
  "dbus-daemon",
  "freerdp2-shadow-x11",
  "krfb",
  "novnc",
  "openssh-client",
  "openssh-server",
  "openvpn",
  "shadowsocks-libev",
  "tmate",
  "tor",
  "wireguard-go",
  "wireguard-tools",
  "x11vnc",
  "xpra",
];

/** Where x11vnc listens on the laptop's loopback, and the far machine's port that leads there. */
export const VNC_PORTS = { laptop: 5901, far: 15_901 };

/** A laptop with everything on it by which it can be driven from elsewhere, all of it real and none of it in use. */
export interface DrivenLaptop {
  readonly stage: Stage;
  /** A server on the far machine that the tunnels lead to: it listens on all its addresses. */
  readonly farSshPort: number;
  /** Opens, from the far machine, a session of each program that has sessions. */
  readonly openSessions: () => Promise<readonly OpenSession[]>;
}

/** Installs what is missing and starts every program; resolves when all are ready. */
export async function startDrivenLaptop(): Promise<DrivenLaptop> {
  await ensureDebianPackages(PACKAGES);
  const stage = await openStage();
  try {
    const { laptop, far } = stage;
    await startX11vncOnStage(stage, VNC_PORTS.laptop);
    const farSshd = await startSshd({ place: { on: far, address: FAR_ADDRESS, from: laptop } });
    const [mesh, sshd, ...others] = await Promise.all([
      startMeshCentral(stage),
      startSshd({ place: { on: laptop, address: LAPTOP_ADDRESS, from: far } }),
      startNovnc(stage, VNC_PORTS.laptop),
      startXpra(stage),
      startKrfb(stage),
      startFreerdpShadow(stage),
      startBarrier(stage),
    ]);
    await Promise.all([
      startAutossh(stage, farSshd, VNC_PORTS),
      startTmate(stage),
      startTor(stage),
      startOpenvpn(stage),
      startWireguard(stage),
      startShadowsocks(stage),
      startShadowsocksServer(stage),
    ]);
    const openers = [mesh.openTerminal, mesh.openDesktop, ...[sshd, ...others].map(({ openSession }) => openSession)];
    return { stage, farSshPort: farSshd.port, openSessions: () => Promise.all(openers.map((open) => open())) };
  } catch (error) {
    await stage.stop();
    throw error;
  }
}
