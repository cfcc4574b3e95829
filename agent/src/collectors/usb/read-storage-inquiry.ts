import { valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { formatInquiry } from "./parse-usb-attributes.ts";

/** Below an interface: hostN/targetN:0:0/N:0:0:L, one logical unit each. */
const LEVELS = [/^host\d+$/u, /^target\d+:\d+:\d+$/u, /^\d+:\d+:\d+:\d+$/u];

function logicalUnits(files: FilesDoor, folder: string): string[] {
  let folders = [folder];
  for (const level of LEVELS) {
    folders = folders.flatMap((parent) =>
      (valueOrNull(files.list(parent)) ?? []).filter((name) => level.test(name)).map((name) => `${parent}/${name}`),
    );
  }
  return folders;
}

/** What the storage units below these interfaces answered to SCSI INQUIRY, several joined by `; `; `null` without any. */
export function readStorageInquiry(files: FilesDoor, interfaceFolders: readonly string[]): string | null {
  const inquiries = interfaceFolders
    .flatMap((folder) => logicalUnits(files, folder))
    .map((unit) =>
      formatInquiry(valueOrNull(files.readText(`${unit}/vendor`)), valueOrNull(files.readText(`${unit}/model`))),
    );
  const told = inquiries.filter((inquiry) => inquiry !== null);
  return told.length === 0 ? null : [...new Set(told)].join("; ");
}
