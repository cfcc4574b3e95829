import net from "node:net";
import process from "node:process";
import { parseInput, SNAPSHOT_SECTIONS, Snapshot } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { lookAtMachine } from "../agent.ts";
import { defineCollector } from "../collectors/collector.ts";
import { COLLECTORS } from "../collectors/index.ts";
import { failed } from "../platform/answer.ts";
import { createPlatform, type PlatformDoors } from "../platform/create-platform.ts";
import { createFakePlatform } from "../platform/fake-platform.ts";
import { takeSnapshot } from "./take-snapshot.ts";

const usb = defineCollector({
  id: "usb",
  section: "usb",
  platforms: ["linux"],
  timeoutMs: 100,
  budgetMs: 10,
  collect: () => ({ value: [] }),
});
const power = defineCollector({
  id: "power",
  section: "power",
  platforms: ["linux"],
  timeoutMs: 100,
  budgetMs: 10,
  collect: async () => ({ value: { hasBattery: true } }),
});
const broken = defineCollector({
  id: "broken",
  section: "displays",
  platforms: ["linux"],
  timeoutMs: 100,
  budgetMs: 10,
  collect: () => {
    throw new Error("broken");
  },
});

describe("takeSnapshot", () => {
  it("puts sections and gaps in a fixed order, whatever the order of the registry", async () => {
    const doors = createFakePlatform({});
    const sections = ["usb", "power", "displays", "sockets"] as const;

    const first = await takeSnapshot({ doors, sections, collectors: [usb, power, broken] });
    const second = await takeSnapshot({ doors, sections, collectors: [broken, power, usb] });

    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(first).toEqual({
      format: "clearseat.snapshot/1",
      takenAt: "2026-03-02T14:00:00Z",
      platform: "linux",
      usb: [],
      power: { hasBattery: true, onAc: null, batteryPercent: null, lidClosed: null },
      gaps: [
        { section: "displays", reason: "unparsable" },
        { section: "sockets", reason: "unsupported" },
      ],
    });
  });

  it("leaves out without a gap what was not asked for", async () => {
    const snapshot = await takeSnapshot({ doors: createFakePlatform({}), sections: ["usb"], collectors: [usb, power] });

    expect(Object.keys(snapshot)).toEqual(["format", "takenAt", "platform", "usb", "gaps"]);
    expect(snapshot.gaps).toEqual([]);
  });

  it("tells one gap once, however many devices have it", async () => {
    const twice = defineCollector({
      ...usb,
      collect: () => ({
        value: [],
        gaps: [
          { section: "usb.x", reason: "denied" },
          { section: "usb.x", reason: "denied" },
        ],
      }),
    });

    expect(
      (await takeSnapshot({ doors: createFakePlatform({}), sections: ["usb"], collectors: [twice] })).gaps,
    ).toEqual([{ section: "usb.x", reason: "denied" }]);
  });

  it.each(["windows", "macos"] as const)("names on %s every section that nothing can look at yet", async (platform) => {
    const snapshot = await takeSnapshot({ doors: createFakePlatform({}, { platform }) });

    const unsupported = snapshot.gaps?.filter((gap) => gap.reason === "unsupported").map((gap) => gap.section);
    expect(unsupported).toEqual(expect.arrayContaining(["displays", "services", "sessions", "sockets", "usb"]));
  });
});

describe("the registry", () => {
  it("has at most one collector a section on each platform, and unlike ids", () => {
    for (const platform of ["windows", "macos", "linux"] as const) {
      const sections = COLLECTORS.filter((collector) => collector.platforms.includes(platform)).map(
        (collector) => collector.section,
      );
      expect(new Set(sections).size).toBe(sections.length);
    }
    expect(new Set(COLLECTORS.map((collector) => collector.id)).size).toBe(COLLECTORS.length);
  });

  it("looks at every section on Linux but those that wait for a later reader", () => {
    const covered = new Set(
      COLLECTORS.filter((collector) => collector.platforms.includes("linux")).map((collector) => collector.section),
    );

    expect(SNAPSHOT_SECTIONS.filter((section) => !covered.has(section))).toEqual(["bluetooth", "dns"]);
  });
});

describe.runIf(process.platform === "linux")("a real look at this machine", () => {
  it("finds this very process and the port that it listens on", async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as net.AddressInfo;

    const snapshot = await takeSnapshot({ doors: createPlatform() });
    server.close();

    expect(snapshot.processes).toContainEqual(
      expect.objectContaining({ pid: process.pid, parentPid: process.ppid, path: process.execPath }),
    );
    expect(snapshot.sockets).toContainEqual(
      expect.objectContaining({
        protocol: "tcp",
        localAddress: "127.0.0.1",
        localPort: port,
        state: "listen",
        pid: process.pid,
      }),
    );
  });

  it("finds both ends of a connection, and neither once it is over", async () => {
    const doors = createPlatform();
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as net.AddressInfo;
    const client = net.connect(port, "127.0.0.1");
    const accepted = await new Promise<net.Socket>((resolve) => server.once("connection", resolve));
    const established = async () =>
      (await takeSnapshot({ doors, sections: ["sockets"] })).sockets?.filter(
        (socket) => socket.state === "established" && (socket.localPort === port || socket.remotePort === port),
      );

    const during = await established();
    // Reset, so that the kernel keeps nothing of the connection.
    const closed = new Promise<void>((resolve) => accepted.on("error", () => undefined).once("close", () => resolve()));
    client.resetAndDestroy();
    await closed;
    await new Promise<void>((resolve) => server.close(() => resolve()));
    const after = await established();

    expect(during).toHaveLength(2);
    expect(during?.map((socket) => socket.pid)).toEqual([process.pid, process.pid]);
    expect(after).toEqual([]);
  });

  it("gives a snapshot that the format accepts, and starts no other program unless activity is asked for", async () => {
    const started: string[] = [];
    const doors: PlatformDoors = {
      ...createPlatform(),
      async runCommand({ file }) {
        started.push(file);
        return failed("missing", file);
      },
    };

    const snapshot = await lookAtMachine(doors, { activity: false });

    expect(started).toEqual([]);
    expect(parseInput(Snapshot, JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    for (const section of ["processes", "sockets", "network", "clock", "lifecycle", "os"] as const)
      expect(snapshot[section]).toBeDefined();
  });
});
