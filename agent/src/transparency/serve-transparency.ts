import type { Clock } from "@clearseat/shared";
import { openLedgerReader, openPastReaders } from "../ledger/open-ledger.ts";
import { systemClock } from "../platform/clock.ts";
import { createFiles, type FilesDoor } from "../platform/files.ts";
import { type LoopbackServer, serveLoopback } from "../transport/serve-loopback.ts";
import { renderTransparencyHtml } from "./render-html.ts";
import { makeTransparencyView, type TransparencyView } from "./view.ts";

export interface TransparencySource {
  readonly dataDir: string;
  readonly clock?: Clock;
  readonly files?: FilesDoor;
}

/** The view of the ledger in a data folder as it is now; without a ledger, what would be collected. */
export function readTransparencyView(source: TransparencySource): TransparencyView {
  const { dataDir, files = createFiles(), clock = systemClock } = source;
  // The limit only matters to who seals; a reader shows what is there.
  const place = { dataDir, outboxMegabytes: 50, files };
  const reader = openLedgerReader(place);
  const past = openPastReaders(place);
  try {
    return makeTransparencyView(reader, clock.now(), past);
  } finally {
    for (const one of [reader, ...past]) one?.close();
  }
}

/** Serves the transparency report on 127.0.0.1: `/` as a page, `/report.json` as data. Each request reads the ledger anew. */
export function serveTransparency(source: TransparencySource & { readonly port: number }): Promise<LoopbackServer> {
  return serveLoopback(source.port, (path) => {
    if (path === "/")
      return { contentType: "text/html; charset=utf-8", body: renderTransparencyHtml(readTransparencyView(source)) };
    if (path === "/report.json")
      return {
        contentType: "application/json; charset=utf-8",
        body: `${JSON.stringify(readTransparencyView(source), null, 2)}\n`,
      };
    return null;
  });
}
