import { expect, it } from "vitest";
import { withVisibleText } from "./visible-text.ts";

it("shows characters that hide or turn text around, however deep an answer holds them", () => {
  const answer = { title: "a\u202eb", findings: [{ summary: "c\u0000d\te\n" }], count: 2, none: null };

  expect(withVisibleText(answer)).toEqual({
    title: "a\ufffdb",
    findings: [{ summary: "c\ufffdd\te\n" }],
    count: 2,
    none: null,
  });
});
