import { describe, expect, it } from "vitest";
import { formatPath } from "./readable-error.ts";

describe("formatPath", () => {
  it.each([
    [[], "(input)"],
    [["processes", 3, "pid"], "processes[3].pid"],
    [[""], '""'],
    [["a".repeat(500)], `${"a".repeat(80)}...`],
  ])("names %j", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});
