import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FileError, holdsData, makePrivateFile, makeScratchDir, nameFile, writeNewPrivateFile } from "./files.ts";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-files-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
});

function failWith(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

describe("a draft that gets its name", () => {
  let draft: string;
  let file: string;

  beforeEach(() => {
    draft = path.join(folder, "draft");
    file = path.join(folder, "monday.backup");
    fs.writeFileSync(draft, "whole", { mode: 0o600 });
  });

  it.each([
    ["everywhere", fs.linkSync],
    ["where a file has one name only", failWith("EPERM")],
  ])("bears it alone, %s", (_where, link) => {
    nameFile(draft, file, link);

    expect(fs.readdirSync(folder)).toEqual(["monday.backup"]);
    expect(fs.readFileSync(file, "utf8")).toBe("whole");
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each([
    ["everywhere", fs.linkSync],
    ["where a file has one name only", failWith("ENOTSUP")],
  ])("never takes it from what another gave it at the same instant, %s", (_where, link) => {
    // A link to nothing is there for everybody but for those who look before they act.
    fs.symlinkSync(path.join(folder, "elsewhere"), file);

    expect(() => nameFile(draft, file, link)).toThrow(`${file}: could not be made (EEXIST)`);
    expect(fs.readlinkSync(file)).toBe(path.join(folder, "elsewhere"));
    expect(fs.readFileSync(draft, "utf8")).toBe("whole");
  });
});

it("a private file is made by one alone", () => {
  const file = path.join(folder, "one");

  makePrivateFile(file);

  expect(() => makePrivateFile(file)).toThrow(`${file}: could not be opened for writing (EEXIST)`);
});

it("a secret is written once and leaves nothing beside it", () => {
  const file = path.join(folder, "key.json");

  expect([writeNewPrivateFile(file, "first"), writeNewPrivateFile(file, "second")]).toEqual([true, false]);
  expect(fs.readFileSync(file, "utf8")).toBe("first");
  expect(fs.readdirSync(folder)).toEqual(["key.json"]);
});

it("a file that cannot be looked at is named in a sentence; one that is not there is empty", () => {
  const circle = path.join(folder, "circle");
  fs.symlinkSync(circle, circle);

  expect(() => holdsData(circle)).toThrow(FileError);
  expect(() => holdsData(circle)).toThrow(`${circle}: could not be looked at (ELOOP)`);
  expect(holdsData(path.join(folder, "none"))).toBe(false);
});

it("a folder for temporary files that is not there is named in a sentence", () => {
  for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, path.resolve("/nope"));

  expect(() => makeScratchDir()).toThrow(FileError);
  expect(() => makeScratchDir()).toThrow(`${path.resolve("/nope")}: could not hold temporary files (not there)`);
});
