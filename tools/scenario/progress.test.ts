import { describe, expect, it } from "vitest";
import { showProgress } from "./progress.ts";

function shown(
  isTerminal: boolean,
  names: readonly string[],
): { said: string[]; progress: ReturnType<typeof showProgress> } {
  const said: string[] = [];
  return { said, progress: showProgress(names, { isTerminal, write: (text) => void said.push(text) }) };
}

describe("progress", () => {
  it("is one bar over all scenarios on a terminal, and leaves nothing behind", () => {
    const { said, progress } = shown(true, ["a.yaml", "b.yaml"]);

    progress.advance(0, 0.5);
    progress.finish(0);
    progress.clear();

    expect(said[0]).toContain("] 25 %, 0 of 2 played");
    expect(said[1]).toContain("] 50 %, 1 of 2 played");
    expect(said.at(-1)).toBe("\r\u001b[K");
  });

  it("is a plain line for each finished scenario elsewhere", () => {
    const { said, progress } = shown(false, ["a.yaml", "b.yaml"]);

    progress.advance(1, 0.5);
    progress.finish(1);
    progress.clear();

    expect(said).toEqual(["1 of 2 played: b.yaml\n"]);
  });

  it("says nothing of a single scenario elsewhere", () => {
    const { said, progress } = shown(false, ["a.yaml"]);

    progress.advance(0, 0.5);
    progress.finish(0);
    progress.clear();

    expect(said).toEqual([]);
  });
});
