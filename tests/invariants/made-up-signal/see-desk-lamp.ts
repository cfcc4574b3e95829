import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAgent, createPlatform, readTransparencyView, renderTransparencyHtml } from "@clearseat/agent";
import { startServer } from "@clearseat/server";
import { AgentSettings } from "@clearseat/shared";

// Run inside a copy of the project that has the made-up signal: a real agent looks at a made tree with two lamps, one
// of them lit, and reports to a real collector. Prints what everybody gets to see, as JSON.

const folder = mkdtempSync(join(tmpdir(), "clearseat-lamps-"));
for (const [name, brightness] of [
  ["caps", "1"],
  ["power", "0"],
] as const) {
  mkdirSync(join(folder, "root/sys/class/leds", name), { recursive: true });
  writeFileSync(join(folder, "root/sys/class/leds", name, "brightness"), `${brightness}\n`);
}
const server = await startServer({
  dataDir: join(folder, "server"),
  settings: { requireApproval: false },
  host: "127.0.0.1",
  port: 0,
});
const { secret } = await server.services.secrets.create();
const dataDir = join(folder, "agent");
const settings = AgentSettings.parse({ ...server.agentConfig(server.address, secret), dataDir });
const agent = createAgent({ settings, doors: createPlatform({ root: join(folder, "root") }), environment: {} });
const { setback } = await agent.core.checkIn();

async function get(path: string): Promise<string> {
  return (await fetch(`${server.address}${path}`)).text();
}
const { devices } = JSON.parse(await get("/v1/devices")) as { devices: { deviceId: string }[] };
const id = devices[0]?.deviceId;
const seen = {
  setback,
  api: JSON.parse(await get(`/v1/devices/${id}`)) as unknown,
  words: JSON.parse(await get("/v1/signals")) as unknown,
  report: renderTransparencyHtml(readTransparencyView({ dataDir })),
};
await agent.close();
await server.close();
rmSync(folder, { recursive: true });
process.stdout.write(JSON.stringify(seen));
