/**
 * The least that a collector could do: verify one Ed25519 signature, insert one row, answer after the commit.
 * Usage: node floor-collector.ts DATABASE KEYS, where KEYS is a JSON file of key id -> public JSON Web Key.
 */
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import type { PublicJwk } from "@clearseat/shared";

interface Signed {
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

interface Waiting {
  readonly kid: string;
  readonly report: Signed;
  readonly response: ServerResponse;
}

/** As many as the real collector takes into one commit. */
const MAX_BATCH = 256;

const [databaseFile = ":memory:", keysFile = ""] = process.argv.slice(2);
const keys = new Map(
  Object.entries(JSON.parse(readFileSync(keysFile, "utf8")) as Record<string, PublicJwk>).map(([kid, jwk]) => [
    kid,
    createPublicKey({ key: jwk, format: "jwk" }),
  ]),
);
const database = new DatabaseSync(databaseFile);
database.exec("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
database.exec("CREATE TABLE report (kid TEXT, received_at INTEGER, protected TEXT, payload TEXT, signature TEXT)");
const insert = database.prepare("INSERT INTO report VALUES (?, ?, ?, ?, ?)");

let waiting: Waiting[] = [];
let isPlanned = false;

/** As the real collector: a batch grows as long as each turn of the event loop brings more. */
function gather(before: number): void {
  if (waiting.length > before && waiting.length < MAX_BATCH) setImmediate(gather, waiting.length);
  else commit();
}

function commit(): void {
  isPlanned = false;
  const batch = waiting.slice(0, MAX_BATCH);
  waiting = waiting.slice(MAX_BATCH);
  database.exec("BEGIN IMMEDIATE");
  for (const { kid, report } of batch) insert.run(kid, Date.now(), report.protected, report.payload, report.signature);
  database.exec("COMMIT");
  for (const { response } of batch) answer(response, 200, '{"ok":true}');
  if (waiting.length > 0) plan();
}

function plan(): void {
  if (isPlanned) return;
  isPlanned = true;
  setImmediate(gather, waiting.length);
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

function take(text: string, response: ServerResponse): void {
  const { report } = JSON.parse(text) as { report: Signed };
  const { kid } = JSON.parse(Buffer.from(report.protected, "base64url").toString("utf8")) as { kid: string };
  const key = keys.get(kid);
  const input = Buffer.from(`${report.protected}.${report.payload}`, "ascii");
  if (key === undefined || !verify(null, input, key, Buffer.from(report.signature, "base64url")))
    return answer(response, 401, "{}");
  waiting.push({ kid, report, response });
  plan();
}

function handle(request: IncomingMessage, response: ServerResponse): void {
  let text = "";
  request.setEncoding("utf8");
  request.on("data", (part: string) => {
    text += part;
  });
  request.on("end", () => take(text, response));
}

const server = createServer(handle).listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once("SIGTERM", () => {
  server.closeAllConnections();
  server.close();
});
