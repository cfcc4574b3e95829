import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { toInstant } from "@clearseat/shared";
import { BenchDevice } from "../bench-device.ts";
import { boxPlugged } from "../fleet-statements.ts";
import { sendAtTheirTimes } from "../open-load.ts";
import { startRealCollector } from "../real-collector.ts";
import { makePost, sendLoad } from "../report-load.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { median, percentile } from "../statistics.ts";
import { makeWorkFolder } from "../work-folder.ts";

const LAPTOPS = 400;
/** Every one opens an alert: far more than any company has. */
const ALERTS_A_SECOND = 40;
const CONNECTIONS = 20;
const PATIENCE_MS = 10_000;

/** A receiver that notes when it was told of each laptop. */
async function startReceiver() {
  const toldAtMs = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      const { data } = JSON.parse(body) as { data: { resources: { name: string }[] } };
      toldAtMs.set(data.resources[0]?.name ?? "", performance.now());
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    toldAtMs,
    [Symbol.dispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function measure({ progress }: BenchContext): Promise<Measurement> {
  using folder = makeWorkFolder();
  using receiver = await startReceiver();
  const secretFile = join(folder.path, "webhook-secret");
  writeFileSync(secretFile, `whsec_${Buffer.alloc(32, 7).toString("base64")}\n`);
  const settings = [`webhooks: [{name: soc, url: "${receiver.url}", secretFile: "${secretFile}"}]`];
  await using collector = await startRealCollector({ dataDir: join(folder.path, "data"), settings });
  const nowMs = Date.now();
  const devices = Array.from(
    { length: LAPTOPS },
    (_, index) => new BenchDevice(`BENCH-${index}`, collector.collectorId, nowMs),
  );
  progress(`enrolling ${LAPTOPS} laptops`);
  await sendLoad(collector.port, [devices.map((one) => makePost("/v1/enroll", one.enrollment(collector.secret)))]);
  progress(`${ALERTS_A_SECOND} alerts a second`);
  const requests = devices.map((device, lane) => ({
    atMs: (lane * 1_000) / ALERTS_A_SECOND,
    lane,
    bytes: makePost("/v1/reports", device.report([boxPlugged(toInstant(nowMs))])),
  }));
  const startMs = performance.now();
  const answers = await sendAtTheirTimes(requests, {
    port: collector.port,
    connections: CONNECTIONS,
    patienceMs: PATIENCE_MS,
  });
  const endMs = performance.now() + PATIENCE_MS;
  while (receiver.toldAtMs.size < LAPTOPS && performance.now() < endMs) await wait(50);
  const waits = devices.map(
    ({ serial }, lane) => (receiver.toldAtMs.get(serial) ?? Infinity) - startMs - (requests[lane]?.atMs ?? 0),
  );
  return {
    figure: percentile(waits, 0.99),
    value: median(waits),
    floor: median(answers.map(({ waitedMs }) => waitedMs)),
    details: {
      alerts: LAPTOPS,
      alertsASecond: ALERTS_A_SECOND,
      answerP99Ms: percentile(
        answers.map(({ waitedMs }) => waitedMs),
        0.99,
      ),
    },
    notes: [
      "From the time at which a laptop's report should have been sent to the time at which a receiver on this machine has read the signed message; 99 of 100 arrive within the figure. The values are medians, of the message and of the answer to the laptop. Receiver, laptops and collector share the cores.",
    ],
  };
}

export const alertDelivery: BenchRow = {
  id: "alert-delivery",
  title: "From a report to the webhook that tells of its alert (99 %)",
  goal: { words: "at most 1000 ms", atMost: 1_000 },
  unit: "ms",
  valueUnit: "ms",
  floor: "the collector's answer to the same report",
  measure,
};
