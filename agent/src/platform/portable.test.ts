import { describe, expect, it } from "vitest";
import { describeUser, parseSystemAccounts, parseUserIds } from "./accounts.ts";
import { failed, found } from "./answer.ts";
import { createPlatform } from "./create-platform.ts";
import { createFactCache } from "./fact-cache.ts";
import { readNetworkAddresses } from "./network-addresses.ts";
import { createProcessList } from "./processes.ts";
import { createSysinfo, type SysinfoSource } from "./sysinfo.ts";

function stubSource(answers: Partial<SysinfoSource>): () => Promise<SysinfoSource> {
  const empty: SysinfoSource = {
    system: async () => ({ manufacturer: "", model: "", serial: "-", uuid: "", virtual: false }),
    chassis: async () => ({ type: "" }),
    osInfo: async () => ({ distro: "unknown", release: "", arch: "" }),
    battery: async () => ({ hasBattery: false, acConnected: true, percent: 0 }),
  };
  return async () => ({ ...empty, ...answers });
}

describe("sysinfo port", () => {
  it("takes an empty answer for a failed look and not for an empty machine", async () => {
    const sysinfo = createSysinfo(stubSource({}));

    expect(await sysinfo.hardware()).toMatchObject({ ok: false, reason: "missing" });
    expect(await sysinfo.os()).toMatchObject({ ok: false, reason: "missing" });
    expect(await sysinfo.battery()).toMatchObject({ ok: false, reason: "missing" });
  });

  it("tells what is known and leaves the rest unknown", async () => {
    const sysinfo = createSysinfo(
      stubSource({
        system: async () => ({
          manufacturer: "VMware, Inc.",
          model: "VMware7,1",
          serial: "-",
          uuid: "",
          virtual: true,
          virtualHost: "VMware",
        }),
        osInfo: async () => ({ distro: "macOS", release: "26.1", arch: "arm64" }),
        battery: async () => ({ hasBattery: true, acConnected: false, percent: 55 }),
      }),
    );

    expect(await sysinfo.hardware()).toEqual(
      found({
        vendor: "VMware, Inc.",
        model: "VMware7,1",
        serial: null,
        uuid: null,
        chassis: null,
        hypervisor: "vmware",
      }),
    );
    expect(await sysinfo.os()).toEqual(found({ name: "macOS", version: "26.1", arch: "arm64" }));
    expect(await sysinfo.battery()).toEqual(found({ hasBattery: true, onAc: false, percent: 55 }));
  });

  it("turns what is thrown into a reason", async () => {
    const denied = Object.assign(new Error("spawn EACCES"), { code: "EACCES" });
    const sysinfo = createSysinfo(stubSource({ osInfo: () => Promise.reject(denied) }));

    expect(await sysinfo.os()).toMatchObject({ ok: false, reason: "denied" });
    expect(await createSysinfo(() => Promise.reject(new Error("broken"))).hardware()).toMatchObject({
      ok: false,
      reason: "unparsable",
    });
  });
});

describe("portable process list", () => {
  it("leaves unknown what the system does not tell", async () => {
    const list = createProcessList(async () => async () => [
      { pid: 4, ppid: 0, name: "System" },
      { pid: 9, ppid: 4, name: "a", cmd: "a --b", path: "/bin/a" },
    ]);

    expect(await list()).toEqual(
      found([
        { pid: 4, parentPid: 0, name: "System", path: null, commandLine: null },
        { pid: 9, parentPid: 4, name: "a", path: "/bin/a", commandLine: "a --b" },
      ]),
    );
  });

  it("takes an empty list for a failed look", async () => {
    expect(await createProcessList(async () => async () => [])()).toMatchObject({ ok: false, reason: "missing" });
    expect(await createProcessList(() => Promise.reject(new Error("broken")))()).toMatchObject({
      ok: false,
      reason: "unparsable",
    });
  });

  it("finds this very process with the real library", async () => {
    const list = await createProcessList()();

    expect(list.ok && list.value.map((item) => item.pid)).toContain(process.pid);
  });
});

describe("fact cache", () => {
  it("reads once per version and never keeps a failure", async () => {
    const cache = createFactCache();
    let reads = 0;
    const read = () => found((reads += 1));

    expect([await cache.get("a", "1", read), await cache.get("a", "1", read), await cache.get("a", "2", read)]).toEqual(
      [found(1), found(1), found(2)],
    );
    await cache.get("b", "1", () => failed("denied", "b"));
    expect(await cache.get("b", "1", read)).toEqual(found(3));
  });

  it("keeps one tool by its key", () => {
    const cache = createFactCache();

    expect(cache.keep("tool", () => ({}))).toBe(cache.keep("tool", () => ({})));
  });
});

describe("accounts", () => {
  const passwd =
    "root:x:0:0:root:/root:/bin/bash\nxrdp:x:103:105::/run/xrdp:/usr/sbin/nologin\nana:x:1000:1000:Ana Example,,,:/home/ana:/bin/bash\nnobody:x:65534:65534::/:/bin/false\nbroken line\n";

  it("names the system's own accounts and never a person", () => {
    expect([...parseSystemAccounts(passwd)]).toEqual([
      [0, "root"],
      [103, "xrdp"],
      [65_534, "nobody"],
    ]);
    expect(describeUser(1_000, parseSystemAccounts(passwd))).toBe("1000");
    expect(describeUser(0, parseSystemAccounts(passwd))).toBe("root");
    expect(describeUser(null, new Map())).toBeNull();
  });

  it("finds the number behind a name", () => {
    expect(parseUserIds(passwd).get("ana")).toBe(1_000);
  });
});

describe("platform", () => {
  it("reads this machine's addresses with their prefix length", () => {
    const addresses = readNetworkAddresses();

    expect(addresses.ok && addresses.value.flatMap((one) => one.addresses)).toContain("127.0.0.1/8");
  });

  it("looks below the given root and keeps its own files outside", () => {
    const platform = createPlatform({ root: "/nowhere-at-all" });

    expect(platform.files.list("/proc")).toMatchObject({ ok: false, reason: "missing" });
    expect(platform.ownFiles.list("/proc")).toMatchObject({ ok: true });
  });
});
