import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createTick } from "./tick.ts";

function watched(renewCertificate: () => boolean, renewAddressData: () => void = () => undefined) {
  const said: string[] = [];
  const ran: string[] = [];
  const jobs = { runDue: async () => void ran.push("jobs") };
  const log = pino({ base: null }, { write: (line: string) => void said.push(JSON.parse(line).err.message) });
  return { said, ran, tick: createTick({ server: { renewCertificate, renewAddressData, services: { jobs } }, log }) };
}

describe("a tick whose certificate cannot be renewed", () => {
  it("runs the jobs all the same, and says why each time the reason changes", async () => {
    const reasons = ["first", "first", "second", "", "second"];
    const { said, ran, tick } = watched(() => {
      const reason = reasons.shift() ?? "";
      if (reason !== "") throw new Error(reason);
      return false;
    });

    for (let ticks = reasons.length; ticks > 0; ticks -= 1) await tick();

    expect(ran).toHaveLength(5);
    expect(said).toEqual(["first", "second", "second"]);
  });
});

describe("a tick whose data of addresses cannot be renewed", () => {
  it("runs the jobs all the same, and says why once", async () => {
    const { said, ran, tick } = watched(
      () => false,
      () => {
        throw new Error("no data");
      },
    );

    await tick();
    await tick();

    expect(ran).toHaveLength(2);
    expect(said).toEqual(["no data"]);
  });
});
