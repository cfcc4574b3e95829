import { printable } from "../../detection/plain-words.ts";
import type { MissingLaptop } from "../../directory/directory-service.ts";
import { COMMON_OPTIONS, type Command, numberOf, textOf } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

function sayLaptop({ serial, assignee, issuedAt, isLate }: MissingLaptop): string {
  return printable(`${isLate ? "late   " : "awaited"}  ${serial}  ${assignee}  issued ${issuedAt?.slice(0, 10) ?? ""}`);
}

export const directoryMissing: Command = {
  name: "directory missing",
  arguments: [],
  summary: "List laptops that were issued and have not enrolled, by serial; late is who has a finding for it.",
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
      const page = await server.services.directory.missing(request, COMMAND_LINE);
      if (values["json"] === true) printJson(io, page);
      else
        io.out(
          page.laptops.length === 0
            ? "Every laptop that was issued is here.\n"
            : `${page.laptops.map(sayLaptop).join("\n")}\n`,
        );
      if (page.nextCursor !== null) io.err(`There are more: --cursor ${page.nextCursor}\n`);
      return 0;
    });
  },
};
