import { describe } from "vitest";
import { playFiles, RECORDED_FILES } from "./play-files.ts";

describe("scenarios of honest look-alikes", () => {
  playFiles(RECORDED_FILES.filter((file) => file.startsWith("honest-")));
});
