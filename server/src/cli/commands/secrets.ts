import { toInstant } from "@clearseat/shared";
import { printable } from "../../detection/plain-words.ts";
import { TOKEN_SCOPES } from "../../enrollment/token-store.ts";
import { COMMON_OPTIONS, type Command, futureOf, numberOf, textOf, UsageError } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

const EXPIRES = {
  type: "string",
  value: "DATE",
  about: "Last day or time (UTC) it works; never ends unless given.",
} as const;

export const secretCreate: Command = {
  name: "secret create",
  arguments: [],
  summary: "Make an enroll secret; it is shown once.",
  options: {
    ...COMMON_OPTIONS,
    expires: EXPIRES,
    uses: { type: "string", value: "N", about: "How many laptops may enroll with it; 1 unless given." },
    serial: { type: "string", value: "S", about: "Bind it to one laptop; it then works once." },
    note: { type: "string", value: "TEXT", about: "What it is for; shown in the list of secrets." },
  },
  run({ values }, io) {
    const serial = textOf(values, "serial") ?? null;
    if (serial === "") throw new UsageError("--serial: must not be empty");
    if (serial !== null && values["uses"] !== undefined)
      throw new UsageError("--uses: a secret bound to a serial works once");
    const uses = numberOf(values, "uses", { least: 1, most: 1_000_000, fallback: 1 });
    const expiresAtMs = futureOf(values, "expires", io.clock);
    const note = textOf(values, "note")?.trim().slice(0, 200) ?? null;
    return withServer(values, io, "create", async (server) => {
      const { secretId, secret } = await server.services.secrets.create(
        { uses, expiresAtMs, serial, note },
        COMMAND_LINE,
      );
      const expiresAt = expiresAtMs === null ? null : toInstant(expiresAtMs);
      if (values["json"] === true) printJson(io, { secretId, secret, uses, serial, expiresAt });
      else io.out(`${secret}\n`);
      return 0;
    });
  },
};

export const tokenCreate: Command = {
  name: "token create",
  arguments: [],
  summary: "Make a token for operators or for an identity provider; it is shown once.",
  options: {
    ...COMMON_OPTIONS,
    expires: EXPIRES,
    name: { type: "string", value: "NAME", about: "Who uses it; stands in the access log." },
    scope: {
      type: "string",
      value: "SCOPE",
      about:
        "What it opens: operator (unless given), scim, or what a role may do: administrator, analyst, hr, privacy_officer, employee.",
    },
  },
  run({ values }, io) {
    const name = textOf(values, "name")?.trim() ?? "";
    if (name === "" || name.length > 100) throw new UsageError("--name: must be given and have at most 100 characters");
    const scope = TOKEN_SCOPES.find((one) => one === (textOf(values, "scope") ?? "operator"));
    if (scope === undefined) throw new UsageError(`--scope: must be one of ${TOKEN_SCOPES.join(", ")}`);
    const expiresAtMs = futureOf(values, "expires", io.clock);
    return withServer(values, io, "create", async (server) => {
      const { tokenId, token } = await server.services.tokens.create(name, expiresAtMs, scope, COMMAND_LINE);
      if (values["json"] === true)
        printJson(io, { tokenId, token, name, scope, expiresAt: expiresAtMs === null ? null : toInstant(expiresAtMs) });
      else io.out(`${token}\n`);
      return 0;
    });
  },
};

export const tokenList: Command = {
  name: "token list",
  arguments: [],
  summary: "List tokens, newest first; what they are made of is kept nowhere.",
  options: { ...COMMON_OPTIONS },
  run({ values }, io) {
    return withServer(values, io, "existing", async (server) => {
      const tokens = await server.services.tokens.list();
      const lines = tokens.map(({ tokenId, name, scope, createdAt, expiresAt }) =>
        printable(
          `${tokenId}  ${scope}  since ${createdAt}  ${expiresAt === null ? "never ends" : `until ${expiresAt}`}  ${name}`,
        ),
      );
      if (values["json"] === true) printJson(io, { tokens });
      else io.out(lines.length === 0 ? "No tokens.\n" : `${lines.join("\n")}\n`);
      return 0;
    });
  },
};

export const tokenEnd: Command = {
  name: "token end",
  arguments: ["TOKEN-ID"],
  summary: "Take a token back; it opens nothing from now on.",
  options: { ...COMMON_OPTIONS },
  run({ positionals: [tokenId = ""], values }, io) {
    return withServer(values, io, "existing", async (server) => {
      await server.services.tokens.end(tokenId, COMMAND_LINE);
      if (values["json"] === true) printJson(io, { tokenId, status: "ended" });
      else io.out("Done.\n");
      return 0;
    });
  },
};

export const agentConfig: Command = {
  name: "agent-config",
  arguments: [],
  summary: "Print what device management carries to the laptops.",
  options: {
    ...COMMON_OPTIONS,
    "server-url": { type: "string", value: "URL", about: "Address under which laptops reach the collector." },
    "enroll-secret": { type: "string", value: "SECRET", about: "Put this enroll secret in." },
  },
  run({ values }, io) {
    const serverUrl = textOf(values, "server-url") ?? "";
    if (!/^https?:\/\/[^\s/]+/u.test(serverUrl) || !URL.canParse(serverUrl))
      throw new UsageError("--server-url: must be an http or https address");
    return withServer(values, io, "create", async (server) => {
      const config = server.agentConfig(serverUrl, textOf(values, "enroll-secret"));
      // JSON is YAML, so the agent reads either; people get one field a line.
      if (values["json"] === true) printJson(io, config);
      else
        io.out(
          Object.entries(config)
            .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
            .join(""),
        );
      return 0;
    });
  },
};
