import { describe, expect, it } from "vitest";
import { type Playing, type Progress, showProgress } from "./progress.ts";

const TWO: readonly Playing[] = [
  { name: "a.yaml", weight: 3 },
  { name: "b.yaml", weight: 1 },
];

interface Shown {
  readonly said: string[];
  readonly progress: Progress;
  readonly pass: (ms: number) => void;
}

function shown(isTerminal: boolean, playing: readonly Playing[]): Shown {
  const said: string[] = [];
  let nowMs = 0;
  return {
    said,
    progress: showProgress(playing, { isTerminal, write: (text) => void said.push(text), now: () => nowMs }),
    pass: (ms) => void (nowMs += ms),
  };
}

describe("progress", () => {
  it("is one bar over all scenarios on a terminal, each by its length, and leaves nothing behind", () => {
    const { said, progress } = shown(true, TWO);

    progress.advance(0, { part: 0.5, at: "2026-03-05T00:00:00Z", looks: 1_500 });
    progress.finish(0);
    progress.clear();

    expect(said[0]).toContain("[###########...................] 37 %, 0 of 2 played, 1,500 looks");
    expect(said[1]).toContain("] 75 %, 1 of 2 played");
    expect(said.at(-1)).toBe("\r\u001b[K");
  });

  it("says of a single one which day it is, how many looks were played and how long it will take", () => {
    const { said, progress, pass } = shown(true, [{ name: "company.json", weight: 1 }]);

    pass(120_000);
    progress.advance(0, { part: 0.25, at: "2026-03-05T07:00:00Z", looks: 120_000 });
    pass(300_000);
    progress.advance(0, { part: 0.9, at: "2026-05-20T07:00:00Z", looks: 400_000 });

    expect(said[0]).toContain("] 25 %, 0 of 1 played, 2026-03-05, 120,000 looks, 6 min left");
    expect(said[1]).toContain("] 90 %, 0 of 1 played, 2026-05-20, 400,000 looks, 47 s left");
  });

  it("is a plain line for each finished scenario elsewhere", () => {
    const { said, progress } = shown(false, TWO);

    progress.advance(1, { part: 0.5, at: "2026-03-05T00:00:00Z", looks: 10 });
    progress.finish(1);
    progress.clear();

    expect(said).toEqual(["1 of 2 played: b.yaml\n"]);
  });

  it("says nothing of a single scenario elsewhere, but once a minute where it takes long", () => {
    const { said, progress, pass } = shown(false, [{ name: "company.json", weight: 1 }]);

    for (const part of [0.1, 0.2, 0.3]) {
      progress.advance(0, { part, at: "2026-03-05T00:00:00Z", looks: part * 1_000 });
      pass(40_000);
    }
    progress.finish(0);
    progress.clear();

    expect(said).toEqual(["30 %, 0 of 1 played, 2026-03-05, 300 looks, 4 min left\n"]);
  });
});
