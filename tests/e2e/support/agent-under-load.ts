import { createPlatform, openLedger } from "@clearseat/agent";
import { createLoadDevice, type LoadSettings } from "./load-device.ts";

/** A process to be killed: a real agent core on a ledger file that reports as fast as it can and says what was countersigned. */
const [dataDir = "", settings = "{}"] = process.argv.slice(2);
const ledger = openLedger({ dataDir, outboxMegabytes: 50, files: createPlatform().ownFiles });
const device = createLoadDevice(JSON.parse(settings) as LoadSettings, ledger, Math.random);
for (;;) {
  await device.turn();
  const receipt = ledger.newestReceipt();
  if (receipt !== null) process.stdout.write(`countersigned ${receipt.sequence} ${receipt.reportHash}\n`);
}
