import { describe, expect, it } from "vitest";
import { sayValue } from "./say-value.ts";

describe("a setting's value", () => {
  it.each([
    [15, "15"],
    [false, "false"],
    ["", "nothing"],
    [[], "nothing"],
    [null, "nothing"],
    [["a", "b"], "- a\n- b"],
    [[{ tool: "anydesk", group: "it" }], "- tool: anydesk\n  group: it"],
    [{ roles: { soc: "analyst" }, ports: [1] }, "roles:\n  soc: analyst\nports:\n  - 1"],
  ])("%j is written as in the file", (value, text) => {
    expect(sayValue(value)).toBe(text);
  });
});
