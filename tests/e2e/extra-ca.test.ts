import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createServer, type Server, type TLSSocket } from "node:tls";
import { IN_MEMORY, parseSettings, type RunningServer, startServer } from "@clearseat/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MadeCertificates, makeCertificates } from "../support/make-certificates.ts";
import { runOwnProgram } from "./support/own-program.ts";

const TEST_MS = 60_000;
const folder = mkdtempSync(path.join(tmpdir(), "clearseat-ca-"));
const configFile = path.join(folder, "agent.yaml");
let collector: RunningServer | undefined;
let gateway: Server | undefined;
let certificates: MadeCertificates;

/** What a company puts before its collector: it ends TLS with a certificate of the company's own authority. */
function startGateway(target: number): Server {
  const pass = (client: TLSSocket): void => {
    const inner = connect(target, "127.0.0.1");
    client.on("error", () => inner.destroy());
    inner.on("error", () => client.destroy());
    client.pipe(inner).pipe(client);
  };
  const tls = { cert: readFileSync(certificates.certificateFile), key: readFileSync(certificates.keyFile) };
  return createServer(tls, pass).listen(0, "127.0.0.1");
}

beforeAll(async () => {
  certificates = await makeCertificates(folder, "localhost");
  const settings = parseSettings("requireApproval: false", "settings");
  const server = await startServer({ dataDir: IN_MEMORY, settings, host: "127.0.0.1", port: 0 });
  collector = server;
  const listener = startGateway(Number(new URL(server.address).port));
  gateway = listener;
  await once(listener, "listening");
  const { secret } = await server.services.secrets.create({ uses: 9, expiresAtMs: null });
  const address = `https://localhost:${(listener.address() as AddressInfo).port}`;
  // JSON is YAML.
  writeFileSync(configFile, JSON.stringify(server.agentConfig(address, secret)));
}, TEST_MS);

afterAll(async () => {
  gateway?.close();
  await collector?.close();
  rmSync(folder, { recursive: true, force: true });
});

function agent(command: string, ...more: readonly string[]) {
  const dataDir = path.join(folder, "data");
  return runOwnProgram("agent/src/main.ts", [
    command,
    "--config",
    configFile,
    "--data-dir",
    dataDir,
    "--json",
    ...more,
  ]);
}

describe("a collector with a certificate of the company's own authority", () => {
  it("is refused while the agent does not know that authority, and doctor says which setting helps", {
    timeout: TEST_MS,
  }, async () => {
    const report = await agent("once");
    const doctor = await agent("doctor");

    expect(report.exitCode).toBe(1);
    expect(JSON.parse(report.stdout)).toMatchObject({
      sent: 0,
      trouble: { code: "collector_unavailable", detail: expect.stringContaining("not from an authority") },
    });
    expect(doctor.exitCode).toBe(1);
    expect(doctor.stdout).toContain("the setting caFile");
  });

  it("is accepted with caFile: the agent enrolls and is countersigned", { timeout: TEST_MS }, async () => {
    const report = await agent("once", "--ca-file", certificates.caFile);

    expect(report.exitCode).toBe(0);
    expect(JSON.parse(report.stdout)).toMatchObject({ sent: 1, unsent: 0, trouble: null });
  });

  it("is not asked at all when caFile holds no certificate", { timeout: TEST_MS }, async () => {
    const report = await agent("once", "--ca-file", configFile);

    expect(report.exitCode).toBe(2);
    expect(report.stderr.trim()).toBe(`${configFile}: caFile: holds no certificate in PEM`);
  });
});
