import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFiles } from "./files.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-files-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);

const NOBODY = 65_534;

/** Root may read everything; then this is somebody else for a moment. */
function asNobody<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(NOBODY);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}

describe("files door", () => {
  it("reads text, bytes, folders and links", () => {
    const files = createFiles();
    fs.writeFileSync(at("b"), "zwei");
    fs.writeFileSync(at("a"), new Uint8Array([1, 2]));
    fs.symlinkSync("b", at("link"));

    expect(files.readText(at("b"))).toEqual({ ok: true, value: "zwei" });
    expect(files.readBytes(at("a"))).toEqual({ ok: true, value: Buffer.from([1, 2]) });
    expect(files.list(folder)).toEqual({ ok: true, value: ["a", "b", "link"] });
    expect(files.readLink(at("link"))).toEqual({ ok: true, value: "b" });
  });

  it("reads pseudo-files, which have no size, to their end", async () => {
    const files = createFiles();

    expect(files.readText("/proc/self/stat")).toMatchObject({
      ok: true,
      value: expect.stringContaining(`${process.pid} (`),
    });
    expect(await files.loadText("/proc/self/stat")).toMatchObject({
      ok: true,
      value: expect.stringContaining(`${process.pid} (`),
    });
  });

  it("reads files longer than one chunk whole", async () => {
    const text = "0123456789".repeat(20_000);
    fs.writeFileSync(at("long"), text);

    expect(createFiles().readText(at("long"))).toEqual({ ok: true, value: text });
    expect(await createFiles().loadText(at("long"))).toEqual({ ok: true, value: text });
  });

  it("tells why it could not read", async () => {
    const files = createFiles();

    expect(files.readText(at("none"))).toMatchObject({ ok: false, reason: "missing" });
    expect(files.list(at("none"))).toMatchObject({ ok: false, reason: "missing" });
    expect(files.readLink(at("none"))).toMatchObject({ ok: false, reason: "missing" });
    expect(files.stat(at("none"))).toMatchObject({ ok: false, reason: "missing" });
    expect(files.readText(folder)).toMatchObject({ ok: false, reason: "unparsable" });
    expect(await files.loadTail(at("none"), 10)).toMatchObject({ ok: false, reason: "missing" });
    expect(await files.loadList(at("none"))).toMatchObject({ ok: false, reason: "missing" });
  });

  it("tells that it was denied", () => {
    fs.writeFileSync(at("closed"), "", { mode: 0o000 });

    const answer = asNobody(() => createFiles().readText(at("closed")));

    expect(answer).toMatchObject({ ok: false, reason: "denied" });
  });

  it("refuses a file that is longer than asked for instead of cutting it", async () => {
    fs.writeFileSync(at("long"), "x".repeat(100));

    expect(createFiles().readText(at("long"), 99)).toMatchObject({ ok: false, reason: "unparsable" });
    expect(await createFiles().loadText(at("long"), 99)).toMatchObject({ ok: false, reason: "unparsable" });
  });

  it("gives a file's end and says whether that was all of it", async () => {
    fs.writeFileSync(at("log"), "one\ntwo\n");

    const cut = await createFiles().loadTail(at("log"), 4);
    const whole = await createFiles().loadTail(at("log"), 100);

    expect(cut).toMatchObject({ ok: true, value: { whole: false } });
    expect(cut.ok && Buffer.from(cut.value.bytes).toString()).toBe("two\n");
    expect(whole).toMatchObject({ ok: true, value: { whole: true } });
  });

  it("takes every path below its root", () => {
    fs.mkdirSync(at("proc"));
    fs.writeFileSync(at("proc/uptime"), "1 2");

    expect(createFiles(folder).readText("/proc/uptime")).toEqual({ ok: true, value: "1 2" });
    expect(createFiles(folder).list("/")).toEqual({ ok: true, value: ["proc"] });
  });

  it("writes private files as a whole, readable by the owner alone", () => {
    const files = createFiles();
    fs.writeFileSync(at("key"), "old", { mode: 0o644 });

    expect(files.writePrivateFile(at("key"), "new")).toMatchObject({ ok: true });

    expect(fs.readFileSync(at("key"), "utf8")).toBe("new");
    expect(fs.statSync(at("key")).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder)).toEqual(["key"]);
  });

  it("leaves nothing behind when a private file cannot take its place", () => {
    fs.mkdirSync(at("key"));

    expect(createFiles().writePrivateFile(at("key"), "new")).toMatchObject({ ok: false });

    expect(fs.readdirSync(folder)).toEqual(["key"]);
  });

  it("makes private folders, also of folders that were there", () => {
    fs.mkdirSync(at("data"), { mode: 0o755 });

    expect(createFiles().makePrivateDir(at("data"))).toMatchObject({ ok: true });
    expect(createFiles().makePrivateDir(at("deep/er"))).toMatchObject({ ok: true });

    expect(fs.statSync(at("data")).mode & 0o777).toBe(0o700);
    expect(fs.statSync(at("deep/er")).mode & 0o777).toBe(0o700);
  });

  it("removes files and does not mind those that are gone", () => {
    fs.writeFileSync(at("old"), "");

    expect(createFiles().removeFile(at("old"))).toMatchObject({ ok: true });
    expect(createFiles().removeFile(at("old"))).toMatchObject({ ok: true });
    expect(fs.existsSync(at("old"))).toBe(false);
  });
});
