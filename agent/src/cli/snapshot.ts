import { InputError } from "@clearseat/shared";
import { lookAtMachine } from "../agent.ts";
import { type CliCommand, toJsonText } from "./cli-command.ts";

export const snapshot: CliCommand = {
  name: "snapshot",
  summary: "Prints this machine's raw observations as clearseat.snapshot/1; they stay on this machine.",
  details: "A snapshot holds what is never sent, such as command lines; a file is made readable for its owner only.",
  options: { out: { type: "string", value: "FILE", about: "Write to a file instead of printing." } },
  settings: [],
  async run(input, io) {
    const taken = toJsonText(await lookAtMachine(io.doors, { activity: true }));
    const file = input.text("out");
    if (file === undefined) {
      io.out(taken);
      return 0;
    }
    const written = io.doors.ownFiles.writePrivateFile(file, taken);
    if (!written.ok)
      throw new InputError({ field: "--out", message: `the file cannot be written (${written.reason})` }, file);
    io.err(`Written to ${file}.\n`);
    return 0;
  },
};
