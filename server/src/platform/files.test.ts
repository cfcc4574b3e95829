import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { FileError, holdsData, makeScratchDir } from "./files.ts";

afterEach(() => vi.unstubAllEnvs());

it("a file that cannot be looked at is named in a sentence; one that is not there is empty", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-files-"));
  try {
    const circle = path.join(folder, "circle");
    fs.symlinkSync(circle, circle);

    expect(() => holdsData(circle)).toThrow(FileError);
    expect(() => holdsData(circle)).toThrow(`${circle}: could not be looked at (ELOOP)`);
    expect(holdsData(path.join(folder, "none"))).toBe(false);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

it("a folder for temporary files that is not there is named in a sentence", () => {
  for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, path.resolve("/nope"));

  expect(() => makeScratchDir()).toThrow(FileError);
  expect(() => makeScratchDir()).toThrow(`${path.resolve("/nope")}: could not hold temporary files (not there)`);
});
