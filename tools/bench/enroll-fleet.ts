import { buildServer, type ClearseatServer } from "@clearseat/server";
import { ManualClock } from "@clearseat/shared";
import { BenchDevice } from "./bench-device.ts";
import { COMPANY_TOOL, statementsOfLaptop } from "./fleet-statements.ts";

/** The file of the embedded store in a collector's folder. */
export const DATABASE = "clearseat.sqlite";

/** Laptops that arrive together. */
const TOGETHER = 50;

const SETTINGS = { requireApproval: false, requestsPerMinute: 100_000_000, approvedTools: [COMPANY_TOOL] };

/** A collector in this process whose clock stands still. */
export function openServer(dataDir: string, nowMs: number): Promise<ClearseatServer> {
  return buildServer({ dataDir, clock: new ManualClock(nowMs), settings: SETTINGS });
}

/** Acts on all items, some of them at the same time. */
export async function inGroups<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < items.length; first += TOGETHER)
    await Promise.all(items.slice(first, first + TOGETHER).map(act));
}

interface Fleet {
  readonly laptops: number;
  readonly nowMs: number;
  /** What every laptop shows of IT's tool; null when it cannot be read. */
  readonly instance: string | null;
}

/** Laptops that enroll and report for real into an empty folder, each with the chain it has now. */
export async function enrollLaptops(
  dataDir: string,
  { laptops, nowMs, instance }: Fleet,
): Promise<readonly BenchDevice[]> {
  const server = await openServer(dataDir, nowMs);
  try {
    const { secret } = await server.services.secrets.create({ uses: laptops });
    const devices = Array.from(
      { length: laptops },
      (_, index) => new BenchDevice(`FLEET-${index}`, server.collector.id, nowMs),
    );
    await server.services.directory.import(
      devices.map(({ serial }) => ({
        deviceSerial: serial,
        assignee: `${serial.toLowerCase()}@example.com`,
        country: "US",
      })),
    );
    await inGroups(devices, async (device) => {
      const answer = await server.app.inject({ method: "POST", url: "/v1/enroll", payload: device.enrollment(secret) });
      if (answer.statusCode !== 200) throw new Error(`a laptop could not enroll: ${answer.body}`);
    });
    const first = devices.map((device, index) => device.report(statementsOfLaptop(index, device.serial, instance)));
    await inGroups(first, (report) => server.services.ingest.ingest(report));
    return devices;
  } finally {
    await server.close();
  }
}
