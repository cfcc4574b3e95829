import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ConnectionOptions, connect } from "node:tls";
import { IN_MEMORY, parseSettings, type RunningServer, startServer } from "@clearseat/server";
import { ManualClock, toMillis } from "@clearseat/shared";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MadeCertificates, makeCertificates, makeWeakCertificate } from "../support/make-certificates.ts";
import { runOwnProgram } from "./support/own-program.ts";

const folder = mkdtempSync(path.join(tmpdir(), "clearseat-tls-"));
/** The files that the collector was started with; renewing writes over them. */
const tls = { certificateFile: path.join(folder, "collector.pem"), keyFile: path.join(folder, "collector.key") };
let first: MadeCertificates;
let second: MadeCertificates;
let collector: RunningServer;
const warnings: string[] = [];

async function makeIn(name: string): Promise<MadeCertificates> {
  const at = path.join(folder, name);
  mkdirSync(at);
  return makeCertificates(at, "localhost");
}

function put(made: MadeCertificates): void {
  copyFileSync(made.certificateFile, tls.certificateFile);
  copyFileSync(made.keyFile, tls.keyFile);
}

/** A certificate whose chain is damaged: what stands behind it in the file is PEM around other bytes. */
function garbleChain(certificateFile: string): void {
  const garbled = Buffer.from("no certificate at all").toString("base64");
  appendFileSync(certificateFile, `-----BEGIN CERTIFICATE-----\n${garbled}\n-----END CERTIFICATE-----\n`);
}

function start(files: typeof tls, clock?: ManualClock): Promise<RunningServer> {
  const settings = parseSettings("requireApproval: false", "settings");
  return startServer({
    dataDir: IN_MEMORY,
    settings,
    host: "127.0.0.1",
    port: 0,
    tls: files,
    log: pino({ level: "warn" }, { write: (line: string) => void warnings.push(line) }),
    ...(clock === undefined ? {} : { clock }),
  });
}

/** Serial of the certificate that the collector presents to a new connection. */
async function presented(options: ConnectionOptions = {}): Promise<string> {
  const port = Number(new URL(collector.address).port);
  const socket = connect({ host: "127.0.0.1", port, servername: "localhost", rejectUnauthorized: false, ...options });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once("secureConnect", resolve);
      socket.once("error", reject);
    });
    return socket.getPeerCertificate().serialNumber;
  } finally {
    socket.destroy();
  }
}

beforeAll(async () => {
  first = await makeIn("first");
  second = await makeIn("second");
  put(first);
  collector = await start(tls);
});

afterAll(async () => {
  await collector?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a collector with its own certificate", () => {
  it("takes a real agent that knows the company's authority: it enrolls and is countersigned", async () => {
    const { secret } = await collector.services.secrets.create({ uses: 9 });
    const configFile = path.join(folder, "agent.yaml");
    const url = `https://localhost:${new URL(collector.address).port}`;
    writeFileSync(configFile, JSON.stringify(collector.agentConfig(url, secret)));
    const agent = (...more: readonly string[]) =>
      runOwnProgram("agent/src/main.ts", [
        "once",
        ...["--config", configFile, "--data-dir", path.join(folder, "agent"), "--json", ...more],
      ]);

    const stranger = await agent();
    const known = await agent("--ca-file", first.caFile);

    expect(collector.address).toMatch(/^https:/u);
    expect([stranger.exitCode, JSON.parse(stranger.stdout).sent]).toEqual([1, 0]);
    expect(JSON.parse(known.stdout)).toMatchObject({ sent: 1, unsent: 0, trouble: null });
    expect(known.exitCode).toBe(0);
  });

  it("refuses what is older than TLS 1.2", async () => {
    const old = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" } as const;

    await expect(presented(old)).rejects.toMatchObject({ code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" });
  });

  it("presents a renewed certificate without a restart, and keeps the one before while the files do not fit", async () => {
    const before = await presented();
    copyFileSync(second.certificateFile, tls.certificateFile);
    const halfway = collector.renewCertificate();
    const during = await presented();
    put(second);
    const whole = collector.renewCertificate();
    const after = await presented();

    expect([halfway, whole, collector.renewCertificate()]).toEqual([false, true, false]);
    expect(during).toBe(before);
    expect(after).not.toBe(before);
  });

  it("keeps the one before while the chain of a renewed one is damaged, and takes it up once it is whole", async () => {
    const before = await presented();
    put(first);
    garbleChain(tls.certificateFile);
    warnings.length = 0;
    const damaged = collector.renewCertificate();
    const said = [...warnings];
    const during = await presented();
    put(first);
    const whole = collector.renewCertificate();

    expect([damaged, whole]).toEqual([false, true]);
    expect(said).toEqual([expect.stringContaining("cannot be presented")]);
    expect(during).toBe(before);
    expect(await presented()).not.toBe(before);
  });
});

describe("a certificate that cannot be used is told at the start, in a sentence", () => {
  const missing = path.join(folder, "none.pem");

  it.each([
    ["is not there", () => ({ ...tls, certificateFile: missing }), `${missing}: could not be read (not there)`],
    [
      "is another's",
      () => ({ certificateFile: first.certificateFile, keyFile: second.keyFile }),
      "(file): is not the key of",
    ],
    [
      "is no certificate",
      () => ({ ...tls, certificateFile: tls.keyFile }),
      "(file): must begin with a certificate in PEM",
    ],
    [
      "has no key",
      () => ({ ...tls, keyFile: tls.certificateFile }),
      "(file): must be a private key in PEM without a passphrase",
    ],
  ])("when it %s", async (_name, files, sentence) => {
    await expect(start(files())).rejects.toThrow(sentence);
  });

  async function makeGarbled() {
    const files = { certificateFile: path.join(folder, "garbled.pem"), keyFile: first.keyFile };
    copyFileSync(first.certificateFile, files.certificateFile);
    garbleChain(files.certificateFile);
    return files;
  }

  it.each([
    ["has a damaged chain behind it", makeGarbled],
    ["has too weak a key", () => makeWeakCertificate(folder)],
  ])("when it %s, by the program too", async (_name, make) => {
    const { certificateFile, keyFile } = await make();

    const { exitCode, stdout, stderr } = await runOwnProgram("server/src/main.ts", [
      ...["serve", "--port", "0", "--data", path.join(folder, "data")],
      ...["--tls-certificate", certificateFile, "--tls-key", keyFile],
    ]);

    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^\S+\.pem: \(file\): holds a certificate or a chain that cannot be presented \(.+\)\n$/u);
    expect(stderr).toContain(certificateFile);
  });

  it.each([
    ["has expired", "2040-01-01T00:00:00Z", "(file): has expired on"],
    ["is not valid yet", "2020-01-01T00:00:00Z", "(file): is not valid before"],
  ])("when it %s", async (_name, now, sentence) => {
    await expect(start(tls, new ManualClock(toMillis(now)))).rejects.toThrow(sentence);
  });
});
