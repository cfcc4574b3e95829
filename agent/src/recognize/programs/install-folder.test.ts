import { describe, expect, it } from "vitest";
import { pathBelowInstallRoot } from "./install-folder.ts";

describe("the path below an install root", () => {
  it.each([
    ["c:/program files/maker/x.exe", "maker/x.exe"],
    ["d:/program files (x86)/maker/x.exe", "maker/x.exe"],
    ["c:/programdata/maker/x.exe", "maker/x.exe"],
    ["c:/users/ana/appdata/local/programs/maker/x.exe", "maker/x.exe"],
    ["c:/users/ana/appdata/roaming/maker/x.exe", "maker/x.exe"],
    ["c:/windows/temp/maker/x.exe", "maker/x.exe"],
    ["c:/windows/maker/x.exe", "maker/x.exe"],
    ["c:/maker/x.exe", "maker/x.exe"],
    ["/applications/product.app/contents/macos/x", "product.app/contents/macos/x"],
    ["/library/application support/maker/x", "maker/x"],
    ["/opt/maker/x", "maker/x"],
    ["/usr/local/bin/maker/x", "maker/x"],
    ["/usr/local/maker/x", "maker/x"],
  ])("of %s is %s", (path, below) => {
    expect(pathBelowInstallRoot(path)).toBe(below);
  });

  it("does not begin with a folder that a person named", () => {
    expect(pathBelowInstallRoot("c:/users/maker/x.exe")).toBe("users/maker/x.exe");
    expect(pathBelowInstallRoot("/home/ana/src/maker/x")).toBe("home/ana/src/maker/x");
    expect(pathBelowInstallRoot("x.exe")).toBeNull();
  });
});
