import { AGENT_SETTINGS } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { createLogs } from "./log.ts";

describe("agent logs", () => {
  it("never write a secret setting, a key or what authorizes, at any depth that is logged", () => {
    const lines: string[] = [];
    const logs = createLogs("info", { write: (line) => void lines.push(line) });
    const secrets = AGENT_SETTINGS.filter((setting) => "secret" in setting && setting.secret).map(
      (setting) => setting.name,
    );
    const fields = Object.fromEntries(
      [...secrets, "privateKey", "authorization", "d"].map((name) => [name, "VERY-SECRET"]),
    );

    logs.agent.info(fields, "Top.");
    logs.reporting.warn({ settings: fields }, "Nested.");
    logs.looking.error({ agent: { settings: fields } }, "Deep.");

    expect(secrets).toContain("enrollSecret");
    expect(lines).toHaveLength(3);
    expect(lines.join("")).not.toContain("VERY-SECRET");
  });
});
