import type { Platform } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { readDomain } from "./read-domain.ts";
import { readLocation } from "./read-location.ts";

function read(text: string, systems: readonly Platform[] = ["windows"]) {
  const location = readLocation(text, systems);
  return typeof location === "string"
    ? location
    : location.map(({ field, platforms, value, folder }) => [field, platforms.join("+"), value, folder]);
}

describe("a place on disk", () => {
  it.each([
    ["desk.exe", "desk.exe", ""],
    ["*\\desk.exe", "desk.exe", ""],
    ["C:\\*\\desk.exe", "desk.exe", ""],
    ["C:\\Program Files (x86)\\Maker\\Desk\\desk.exe", "desk.exe", "Maker/Desk"],
    ["C:\\\\Program Files\\\\Maker\\\\desk.exe", "desk.exe", "Maker"],
    ['"C:\\Program Files\\Maker\\desk.exe"', "desk.exe", "Maker"],
    ["%ProgramFiles(x86)%\\Maker\\desk.exe", "desk.exe", "Maker"],
    ["%localappdata%\\Maker\\desk.exe", "desk.exe", "Maker"],
    ["C:\\Users\\*\\Downloads\\desk.exe", "desk.exe", ""],
    ["C:\\Users\\<USER>\\AppData\\Local\\Programs\\Desk\\desk.exe", "desk.exe", "Desk"],
    ["desk_[a-z0-9]{8}_x.exe", "desk_*_x.exe", ""],
    ["C:\\Program Files\\Desk Client (<string ID>)\\desk.exe", "desk.exe", "Desk Client (*)"],
  ])("%s is a program", (text, name, folder) => {
    expect(read(text)).toEqual([["executables", "windows", name, folder]]);
  });

  it.each([
    ["C:\\Program Files\\Maker\\*", "Maker"],
    ["C:\\Program Files\\Maker\\", "Maker"],
    ["C:\\Program Files\\Maker", "Maker"],
    ["*\\Maker\\Desk\\*", "Maker/Desk"],
    ["*ProgramData\\Maker\\*", "Maker"],
    ["C:\\ProgramData\\Maker\\logs\\*", "Maker"],
    ["C:\\maker\\*", "maker"],
    ["C:\\Program Files\\Sample.me\\", "Sample.me"],
  ])("%s is a folder", (text, folder) => {
    expect(read(text)).toEqual([["folders", "windows", folder, ""]]);
  });

  it("is read by the rules of its own system", () => {
    expect(read("/usr/local/bin/desk", ["windows", "macos", "linux"])).toEqual([
      ["executables", "macos+linux", "desk", ""],
    ]);
    expect(read("desk", ["windows", "linux"])).toEqual([["executables", "windows+linux", "desk", ""]]);
    expect(read("/opt/desk/*", ["linux"])).toEqual([["folders", "linux", "desk", ""]]);
    expect(read("/etc/systemd/system/desk-agent.service")).toEqual([["services", "linux", "desk-agent", ""]]);
    expect(read("/etc/init.d/desk")).toEqual([["services", "linux", "desk", ""]]);
    expect(read("/Library/LaunchDaemons/com.example.desk*.plist")).toEqual([
      ["services", "macos", "com.example.desk*", ""],
    ]);
    expect(read("/Applications/Desk Host.app/Contents/MacOS/Desk Host")).toEqual([
      ["folders", "macos", "Desk Host.app", ""],
      ["applications", "macos", "Desk Host", ""],
    ]);
    expect(read("desk.py", ["linux"])).toEqual([["scripts", "linux", "desk.py", ""]]);
  });

  it.each([
    ["C:\\Windows\\Installer\\*.msi", "installer"],
    ["desk_*msi", "installer"],
    ["desk.pkg", "installer"],
    ["%appdata%\\Desk\\desk.log", "not-a-program"],
    ["C:\\Program Files\\Desk\\desk.dll", "not-a-program"],
    ["/etc/desk/agent.cfg", "not-a-program"],
    ["~/Library/Logs/Desk/", "not-a-program"],
    ["C:\\Users\\*\\Downloads\\Desk-1.0-Portable\\*", "broad-folder"],
    ["could not be found", "no-name"],
    ["0123456789abcdef0123456789abcdef01234567", "no-name"],
    ["*", "no-name"],
  ])("%s says nothing: %s", (text, reason) => {
    expect(read(text)).toBe(reason);
  });
});

describe("a domain", () => {
  it.each([
    ["relay-[a-f0-9]{8}.net.example.com:443", "relay-*.net.example.com"],
    ["https://Api.Example.com/path", "api.example.com"],
    ["www.example.com", "example.com"],
    ["*.example.com", "*.example.com"],
    ["plus*.example.net.au", "plus*.example.net.au"],
  ])("%s is %s", (text, name) => {
    expect(readDomain(text)).toEqual({ name });
  });

  it.each([
    ["*.local", "not-a-domain"],
    ["printer.local", "not-a-domain"],
    ["user_managed", "not-a-domain"],
    ["203.0.113.7", "not-a-domain"],
    ["<operator-configured server>", "not-a-domain"],
    ["*.-x.example.com", "not-a-domain"],
    ["*.com", "not-a-domain"],
    ["bucket.s3.amazonaws.com", "shared-hosting"],
    ["github.com", "shared-hosting"],
  ])("%s is none: %s", (text, reason) => {
    expect(readDomain(text)).toEqual({ reason });
  });
});
