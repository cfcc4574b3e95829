import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examineJudgment, examineKernel, examineSnapshot } from "./examine-machine.ts";
import { runHardwareLab } from "./lab.ts";
import { MACHINE_STATES } from "./machine-states.ts";

const LAB_TIMEOUT_MS = 300_000;

// The kernel is Debian's for PCs, and Node and the agent inside the guest are the host's own.
describe.runIf(process.platform === "linux" && process.arch === "x64")(
  "real USB gadgets and displays in a virtual machine",
  () => {
    let outputFolder = "";

    beforeAll(async () => {
      outputFolder = await runHardwareLab(MACHINE_STATES, () => {});
    }, LAB_TIMEOUT_MS);

    afterAll(async () => {
      if (outputFolder !== "") {
        await rm(path.dirname(outputFolder), { recursive: true, force: true });
      }
    });

    describe.each(MACHINE_STATES)("$title", (state) => {
      it("is enumerated by the kernel as described", async () => {
        const { problems } = await examineKernel(state, path.join(outputFolder, state.id));
        expect(problems).toEqual([]);
      });

      it("is seen by the agent as the kernel shows it", async () => {
        const { problems } = await examineSnapshot(state, path.join(outputFolder, state.id));
        expect(problems).toEqual([]);
      });

      it("leads to the expected alerts", async () => {
        const { problems } = await examineJudgment(state, path.join(outputFolder, state.id));
        expect(problems).toEqual([]);
      });
    });
  },
);
