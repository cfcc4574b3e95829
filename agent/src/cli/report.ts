import { InputError } from "@clearseat/shared";
import { readSettings } from "../config/read-settings.ts";
import { createPaint } from "../transparency/paint.ts";
import { renderTransparencyHtml } from "../transparency/render-html.ts";
import { renderTransparencyText } from "../transparency/render-text.ts";
import {
  readTransparencyView,
  serveTransparency,
  type TransparencySource,
} from "../transparency/serve-transparency.ts";
import { type CliCommand, type CliIo, type CommandInput, toJsonText, UsageError } from "./cli-command.ts";

const DEFAULT_PORT = 8788;

function readPort(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65_535)
    throw new UsageError(`--serve: ${text} is not a port; it must be a number from 0 to 65535.`);
  return port;
}

async function serve(source: TransparencySource, input: CommandInput, io: CliIo): Promise<0> {
  const stopped = io.untilStopped();
  const server = await serveTransparency({ ...source, port: readPort(input.positional) });
  io.out(`${server.url}\n`);
  io.err("Only this laptop can read it. Ctrl-C ends.\n");
  if (!stopped.aborted)
    await new Promise<void>((resolve) => stopped.addEventListener("abort", () => resolve(), { once: true }));
  await server.close();
  return 0;
}

async function runReport(input: CommandInput, io: CliIo): Promise<0> {
  const { dataDir } = readSettings(input.sources(), ["dataDir"]);
  const source = { dataDir, files: io.doors.ownFiles, clock: io.doors.clock };
  if (input.isSet("serve")) return serve(source, input, io);
  if (input.positional !== undefined)
    throw new UsageError(`${input.positional}: report takes no argument, only --serve takes a port.`);
  const view = readTransparencyView(source);
  const file = input.text("html");
  if (file !== undefined) {
    const written = io.doors.ownFiles.writePrivateFile(file, renderTransparencyHtml(view));
    if (!written.ok)
      throw new InputError({ field: "--html", message: `the file cannot be written (${written.reason})` }, file);
    io.err(`Written to ${file}.\n`);
  }
  if (input.isSet("json")) io.out(toJsonText(view));
  else if (file === undefined)
    io.out(renderTransparencyText(view, { paint: createPaint(io.isColored), columns: io.columns }));
  return 0;
}

export const report: CliCommand = {
  name: "report",
  summary: "Shows what is recorded about this laptop, why, for how long, and what was sent.",
  details: "Made from the ledger alone; it never looks at the machine and tells nobody that it was read.",
  options: {
    html: { type: "string", value: "FILE", about: "Write one page that needs nothing from the network." },
    serve: { type: "boolean", about: `Serve the page on 127.0.0.1; a port may follow (${DEFAULT_PORT}).` },
  },
  settings: ["dataDir"],
  positional: "PORT",
  run: runReport,
};
