import { SIGNAL_KINDS, type SignalKind } from "@clearseat/shared";
import { COMMON_OPTIONS, type Command, textOf, UsageError } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

export const erase: Command = {
  name: "erase",
  arguments: ["DEVICE", "KIND", "KEY"],
  summary: "Erase every trace of one signal; its digest and a signed tombstone stay.",
  options: { ...COMMON_OPTIONS, reason: { type: "string", value: "TEXT", about: "Why; stands in the tombstone." } },
  run({ positionals: [deviceId = "", kind = "", key = ""], values }, io) {
    if (!(SIGNAL_KINDS as readonly string[]).includes(kind))
      throw new UsageError(`KIND: must be one of ${SIGNAL_KINDS.join(", ")}`);
    const reason = textOf(values, "reason")?.trim() ?? "";
    if (reason === "") throw new UsageError("--reason: must be given");
    return withServer(values, io, "existing", async (server) => {
      const erased = await server.services.erasure.eraseSignal(
        { deviceId, kind: kind as SignalKind, key, reason },
        COMMAND_LINE,
      );
      if (values["json"] === true) printJson(io, { erased });
      else io.out(`${erased} statements erased\n`);
      return 0;
    });
  },
};
