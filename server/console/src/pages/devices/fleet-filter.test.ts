import { describe, expect, it } from "vitest";
import { readFleetQuery } from "./fleet-filter.ts";

const read = (address: string) => readFleetQuery(new URLSearchParams(address));

describe("the fleet's filter", () => {
  it("is what the address says, the highest score first if it says nothing", () => {
    expect(read("")).toEqual({ sort: "score", direction: "desc" });
    expect(read("q= SN-1 &health=silent&platform=macos&version=0.2.0&sort=heard asc")).toEqual({
      sort: "heard",
      direction: "asc",
      text: "SN-1",
      health: "silent",
      platform: "macos",
      agentVersion: "0.2.0",
    });
  });

  it("leaves out what it does not know, so that the list still shows something", () => {
    expect(read("health=fine&platform=beos&sort=color")).toEqual({ sort: "score", direction: "desc" });
  });
});
