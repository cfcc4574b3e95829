import { ROLE_NAMES, type Role } from "../../access/roles.ts";
import { printable } from "../../detection/plain-words.ts";
import { type CliIo, COMMON_OPTIONS, type Command, type OptionValues, textOf, UsageError } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

function roleOf(values: OptionValues): Role {
  const role = ROLE_NAMES.find((one) => one === textOf(values, "role"));
  if (role === undefined) throw new UsageError(`--role: must be one of ${ROLE_NAMES.join(", ")}`);
  return role;
}

function sayLink(io: CliIo, values: OptionValues, login: string, token: string): number {
  const path = `/welcome/${token}`;
  if (values["json"] === true) printJson(io, { login, path });
  else io.out(`${path}\n`);
  if (values["json"] !== true)
    io.err("Open this path of the collector's address within three days to choose a password; it works once.\n");
  return 0;
}

export const userCreate: Command = {
  name: "user create",
  arguments: ["NAME"],
  summary: "Make an account; its owner chooses the password by a link that works once.",
  options: {
    ...COMMON_OPTIONS,
    role: { type: "string", value: "ROLE", about: `What they are: ${ROLE_NAMES.join(", ")}.` },
  },
  run({ positionals: [login = ""], values }, io) {
    const role = roleOf(values);
    return withServer(values, io, "create", async (server) =>
      sayLink(io, values, login, await server.services.accounts.create(login, role, COMMAND_LINE)),
    );
  },
};

export const userInvite: Command = {
  name: "user invite",
  arguments: ["NAME"],
  summary: "Give somebody a new link to choose a password by; lets in again who was disabled.",
  options: { ...COMMON_OPTIONS },
  run({ positionals: [login = ""], values }, io) {
    return withServer(values, io, "existing", async (server) =>
      sayLink(io, values, login, await server.services.accounts.invite(login, COMMAND_LINE)),
    );
  },
};

export const userCode: Command = {
  name: "user code",
  arguments: ["NAME"],
  summary: "Have an account ask for a code as well; prints what an authenticator app takes in.",
  options: { ...COMMON_OPTIONS },
  run({ positionals: [login = ""], values }, io) {
    return withServer(values, io, "existing", async (server) => {
      const uri = await server.services.accounts.useCode(login, COMMAND_LINE);
      if (values["json"] === true) printJson(io, { login, uri });
      else io.out(`${uri}\n`);
      return 0;
    });
  },
};

export const userDisable: Command = {
  name: "user disable",
  arguments: ["NAME"],
  summary: "Let somebody in no more, and end their sessions.",
  options: { ...COMMON_OPTIONS },
  run({ positionals: [login = ""], values }, io) {
    return withServer(values, io, "existing", async (server) => {
      await server.services.accounts.disable(login, COMMAND_LINE);
      if (values["json"] === true) printJson(io, { login, status: "disabled" });
      else io.out("Done.\n");
      return 0;
    });
  },
};

export const userList: Command = {
  name: "user list",
  arguments: [],
  summary: "List accounts.",
  options: { ...COMMON_OPTIONS },
  run({ values }, io) {
    return withServer(values, io, "existing", async (server) => {
      const users = await server.services.accounts.list();
      const lines = users.map(({ login, role, status, usesCode }) =>
        printable(`${login}  ${role}  ${status}${usesCode ? "  with a code" : ""}`),
      );
      if (values["json"] === true) printJson(io, { users });
      else io.out(lines.length === 0 ? "No accounts.\n" : `${lines.join("\n")}\n`);
      return 0;
    });
  },
};
