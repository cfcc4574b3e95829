import { sayTenths } from "@clearseat/shared";
import { printable } from "../../detection/plain-words.ts";
import { COMMON_OPTIONS, type Command, numberOf, textOf } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

export const devices: Command = {
  name: "devices",
  arguments: [],
  summary: "List enrolled laptops, newest first.",
  options: {
    ...COMMON_OPTIONS,
    limit: { type: "string", value: "N", about: "At most so many; 50 unless given." },
    cursor: { type: "string", value: "TEXT", about: "Go on where the list before ended." },
  },
  run({ values }, io) {
    const request = {
      limit: numberOf(values, "limit", { least: 1, most: 1_000, fallback: 50 }),
      cursor: textOf(values, "cursor"),
    };
    return withServer(values, io, "existing", async (server) => {
      const page = await server.services.devices.list(request, COMMAND_LINE);
      if (values["json"] === true) printJson(io, page);
      else
        for (const one of page.devices)
          io.out(
            `${printable(`${one.deviceId}  ${one.status.padEnd(16)}  ${sayTenths(one.score).padStart(4)}  ${one.serial ?? "no serial"}  ${one.assignee ?? ""}`)}\n`,
          );
      if (page.nextCursor !== null) io.err(`There are more: --cursor ${page.nextCursor}\n`);
      return 0;
    });
  },
};

function decision(name: "approve" | "reject", summary: string): Command {
  return {
    name,
    arguments: ["DEVICE"],
    summary,
    options: { ...COMMON_OPTIONS },
    run({ positionals: [deviceId = ""], values }, io) {
      return withServer(values, io, "existing", async (server) => {
        const status = await server.services.enrollment.decide(deviceId, name, COMMAND_LINE);
        if (values["json"] === true) printJson(io, { deviceId, status });
        else io.out(`${deviceId} is ${status}\n`);
        return 0;
      });
    },
  };
}

export const approve = decision("approve", "Let a waiting laptop report.");
export const reject = decision("reject", "Turn a waiting laptop away.");
