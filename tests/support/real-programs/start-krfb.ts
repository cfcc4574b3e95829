import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { waitUntilReady } from "./child-program.ts";
import { isListening } from "./loopback-port.ts";
import { openVisit } from "./open-visit.ts";
import { LAPTOP_ADDRESS, type Stage } from "./stage.ts";
import type { StagedProgram } from "./staged-program.ts";

const PASSWORD = "seatseat";

/** KDE's desktop sharing, set up for access without anybody at the laptop. It listens on every address. */
export async function startKrfb(stage: Stage): Promise<StagedProgram> {
  const port = 5900;
  const folder = path.join(stage.laptop.folder, ".config");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "krfbrc"), settings(port));
  const server = await stage.startOnDesktop("/usr/bin/dbus-run-session", ["--", "/usr/bin/krfb", "--nodialog"]);
  await waitUntilReady(server, "krfb listening", () => isListening(port, stage.laptop));
  return { openSession: () => openVisit(stage.far, "rfb", LAPTOP_ADDRESS, String(port), PASSWORD) };
}

function settings(port: number): string {
  return [
    "[FrameBuffer]",
    "preferredFrameBufferPlugin=x11",
    "[Security]",
    "allowDesktopControl=true",
    "allowUnattendedAccess=true",
    "noWallet=true",
    `unattendedPassword=${obscure(PASSWORD)}`,
    "[TCP]",
    `port=${port}`,
    "publishService=false",
    "useDefaultPort=false",
    "[MainWindow]",
    "startMinimized=true",
    "",
  ].join("\n");
}

/** KDE Frameworks, KStringHandler::obscure: each character mirrored in the range of two bytes. */
function obscure(text: string): string {
  const letters = Uint16Array.from(Buffer.from(text, "latin1"), (letter) => 0x1_00_1f - letter);
  return String.fromCharCode(...letters);
}
