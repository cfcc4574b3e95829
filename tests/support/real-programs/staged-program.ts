import type { OpenSession } from "./running-program.ts";

/** A real program on a stage, which ends with the stage; `openSession` connects from the far machine as a remote user would. */
export interface StagedProgram {
  readonly openSession: () => Promise<OpenSession>;
}
