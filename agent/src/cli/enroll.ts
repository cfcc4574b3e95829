import { createAgent } from "../agent.ts";
import { ALL_SETTINGS, readSettings } from "../config/read-settings.ts";
import { type CliCommand, toJsonText } from "./cli-command.ts";

const WORDS: Readonly<Record<string, string>> = {
  active: "This laptop is enrolled.",
  pending_approval: "This laptop has asked to enroll; an operator must approve it.",
  rejected: "An operator has rejected this laptop.",
  superseded: "A newer enrollment has replaced this one.",
};

export const enroll: CliCommand = {
  name: "enroll",
  summary: "Enrolls this laptop with the collector; again is harmless.",
  options: {},
  settings: ALL_SETTINGS,
  async run(input, io) {
    const settings = readSettings(input.sources(), ALL_SETTINGS);
    const agent = createAgent({ settings, doors: io.doors, environment: io.environment });
    try {
      const setback = await agent.core.enroll();
      const status = agent.ledger.enrollment()?.status ?? "none";
      const isGood = setback === null && (status === "active" || status === "pending_approval");
      if (input.isSet("json")) {
        io.out(
          toJsonText({
            enrolled: isGood,
            status,
            deviceId: agent.ledger.deviceId(),
            trouble: setback === null ? null : { code: setback.code, detail: setback.detail },
          }),
        );
      } else if (setback === null) io.out(`${WORDS[status] ?? status}\nDevice ${agent.ledger.deviceId()}\n`);
      else io.err(`This laptop could not be enrolled: ${setback.detail}\n`);
      return isGood ? 0 : 1;
    } finally {
      await agent.close();
    }
  },
};
