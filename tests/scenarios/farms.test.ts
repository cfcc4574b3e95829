import { describe } from "vitest";
import { playFiles, RECORDED_FILES } from "./play-files.ts";

describe("scenarios of farms", () => {
  playFiles(RECORDED_FILES.filter((file) => file.startsWith("farm-")));
});
