import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "rolldown";
import { ensureDebianPackages } from "../support/apt.ts";
import { type DebianKernel, fetchDebianKernel } from "./debian-kernel.ts";
import { COMPILE_CACHE, GUEST_PROGRAM, renderGuestScript } from "./guest-script.ts";
import { buildInitramfs, guestModuleName } from "./initramfs.ts";
import type { MachineState } from "./machine-states.ts";
import { runVirtualMachine } from "./virtual-machine.ts";

const runFile = promisify(execFile);

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const CACHE_FOLDER = path.join(REPOSITORY, "node_modules/.cache/clearseat-hardware");
const PACKAGES = ["qemu-system-x86", "busybox-static", "cpio"];
const RUN_TIMEOUT_MS = 240_000;

const SHARING_MODULES = ["virtio_pci", "9p", "9pnet_virtio"];
/** The display, then both ends of the USB cable and the drivers of what is plugged in. */
const DEVICE_MODULES = [
  ...["bochs", "configfs", "libcomposite", "usb_f_hid", "usb_f_mass_storage"],
  ...["usbhid", "hid_generic", "usb_storage", "sd_mod", "sr_mod", "dummy_hcd"],
];

/**
 * Boots Debian's kernel in QEMU, builds each machine state with real USB gadgets and a real EDID, and lets
 * the agent look at it. Answers the folder that then holds, for each state, `facts.tar` (the kernel's own files)
 * and `snapshot.json`; the caller removes it.
 */
export async function runHardwareLab(
  states: readonly MachineState[],
  onProgress: (line: string) => void,
): Promise<string> {
  await ensureDebianPackages(PACKAGES);
  const kernel = await fetchDebianKernel(CACHE_FOLDER);
  const folder = await mkdtemp(path.join(CACHE_FOLDER, "run-"));
  try {
    const outputFolder = path.join(folder, "output");
    await mkdir(outputFolder);
    await prepareGuestProgram(outputFolder);
    const initramfs = await prepareGuest(states, kernel, folder);
    await runVirtualMachine({ image: kernel.image, initramfs, outputFolder, timeoutMs: RUN_TIMEOUT_MS, onProgress });
    return outputFolder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function prepareGuest(states: readonly MachineState[], kernel: DebianKernel, folder: string): Promise<string> {
  const sharing = await kernel.modulesFor(SHARING_MODULES);
  const devices = (await kernel.modulesFor(DEVICE_MODULES)).filter((file) => !sharing.includes(file));
  const modules = { sharing: sharing.map(guestModuleName), devices: devices.map(guestModuleName) };
  const paths = { node: process.execPath, mountPoint: await chooseMountPoint() };
  const script = renderGuestScript(states, modules, paths);
  return buildInitramfs({ folder, moduleFiles: [...sharing, ...devices], script });
}

/**
 * Bundles the program into one file, as the agent is shipped, and compiles it beforehand: reading hundreds of
 * modules over the shared folder would take the guest minutes. Without input the program looks at nothing.
 */
async function prepareGuestProgram(outputFolder: string): Promise<void> {
  const file = path.join(outputFolder, GUEST_PROGRAM);
  await build({
    input: path.join(import.meta.dirname, "guest-looks.ts"),
    platform: "node",
    output: { format: "esm", file, codeSplitting: false },
    logLevel: "silent",
  });
  const cache = { NODE_COMPILE_CACHE: path.join(outputFolder, COMPILE_CACHE), NODE_COMPILE_CACHE_PORTABLE: "1" };
  const running = runFile(process.execPath, [file], { cwd: outputFolder, env: { ...process.env, ...cache } });
  running.child.stdin?.end();
  await running;
}

/** Any empty folder of the host does, as the guest only mounts over it; each Debian has several. */
async function chooseMountPoint(): Promise<string> {
  for (const folder of ["/mnt", "/media", "/srv", "/opt", "/boot"]) {
    if (existsSync(folder) && (await readdir(folder)).length === 0) {
      return folder;
    }
  }
  throw new Error("the guest needs an empty folder among /mnt, /media, /srv, /opt and /boot to mount its output");
}
