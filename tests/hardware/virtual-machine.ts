import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { HOST_TAG, OUTPUT_TAG, PROGRESS_MARK } from "./guest-script.ts";

/** What the machine is made of. Folders are the host's. */
export interface VirtualMachineParts {
  readonly image: string;
  readonly initramfs: string;
  readonly outputFolder: string;
  readonly timeoutMs: number;
  /** Called with each progress line of the guest, without the mark. */
  readonly onProgress: (line: string) => void;
}

const CONSOLE_TAIL_LINES = 40;

/**
 * Runs the guest until it powers off; throws with the end of its console when it does not say `done`.
 * The processor does not admit to being virtual, as the machine stands for a laptop.
 */
export async function runVirtualMachine(parts: VirtualMachineParts): Promise<void> {
  const qemu = spawn("qemu-system-x86_64", qemuArguments(parts), { stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  let isDone = false;
  const keep = (line: string): void => {
    lines.push(line);
    const at = line.indexOf(PROGRESS_MARK);
    if (at >= 0) {
      const progress = line.slice(at + PROGRESS_MARK.length).trim();
      isDone ||= progress === "done";
      parts.onProgress(progress);
    }
  };
  createInterface({ input: qemu.stdout }).on("line", keep);
  createInterface({ input: qemu.stderr }).on("line", keep);

  const end = (): void => void qemu.kill("SIGKILL");
  process.once("exit", end);
  const deadline = setTimeout(end, parts.timeoutMs);
  try {
    await new Promise<void>((resolve, reject) => {
      qemu.once("error", reject);
      qemu.once("close", () => resolve());
    });
  } finally {
    clearTimeout(deadline);
    process.off("exit", end);
    end();
  }

  if (!isDone) {
    const tail = lines.slice(-CONSOLE_TAIL_LINES).join("\n");
    throw new Error(
      `the virtual machine did not finish within ${parts.timeoutMs / 1000} s; its console ends:\n${tail}`,
    );
  }
}

function qemuArguments(parts: VirtualMachineParts): readonly string[] {
  const share = (tag: string, folder: string, options: string): readonly string[] => [
    "-virtfs",
    `local,path=${folder.replaceAll(",", ",,")},mount_tag=${tag},security_model=none,multidevs=remap${options}`,
  ];
  return [
    "-nodefaults",
    "-no-user-config",
    "-no-reboot",
    ...["-display", "none"],
    ...["-machine", "q35"],
    // Software emulation on purpose: where a machine offers nested virtualization, it may hang instead of run.
    ...["-accel", "tcg"],
    ...["-cpu", "Nehalem,-hypervisor"],
    ...["-smp", "2"],
    ...["-m", "1536"],
    ...["-serial", "stdio"],
    ...["-device", "bochs-display"],
    // Firmware tables of a made-up laptop; QEMU's own words in them would name the emulator.
    ...["-machine", "x-oem-id=DELL,x-oem-table-id=CBX3"],
    ...["-smbios", "type=0,vendor=Dell Inc.,version=1.8.2"],
    ...["-smbios", "type=1,manufacturer=Dell Inc.,product=Latitude 7450,version=1,serial=7XK4Z72"],
    ...["-smbios", "type=2,manufacturer=Dell Inc.,product=0R1C5T,version=A00"],
    ...["-smbios", "type=3,manufacturer=Dell Inc.,version=1"],
    ...share(HOST_TAG, "/", ",readonly=on"),
    ...share(OUTPUT_TAG, parts.outputFolder, ""),
    ...["-kernel", parts.image],
    ...["-initrd", parts.initramfs],
    ...["-append", "console=ttyS0 quiet panic=-1 rdinit=/init"],
  ];
}
