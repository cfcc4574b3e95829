import { describe } from "vitest";
import { playFiles, RECORDED_FILES } from "./play-files.ts";

describe("scenarios of single signs", () => {
  playFiles(RECORDED_FILES.filter((file) => !/^(?:farm|honest)-/u.test(file)));
});
