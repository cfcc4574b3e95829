import { describe, expect, it } from "vitest";
import { toPeerName } from "./peer-name.ts";

describe("toPeerName", () => {
  it.each([
    "198.51.100.7",
    "198.51.100.7:49152",
    "198.51.100.7::5900",
    "::ffff:198.51.100.7",
    "::FFFF:198.51.100.7",
    "[::ffff:198.51.100.7]:51234",
    " 198.51.100.7 ",
  ])("reads %s as the one address it is", (written) => {
    expect(toPeerName(written)).toBe("198.51.100.7");
  });

  it.each(["2001:db8::9", "2001:DB8::9", "[2001:db8::9]", "[2001:db8::9]:443"])(
    "reads %s as the one address it is",
    (written) => {
      expect(toPeerName(written)).toBe("2001:db8::9");
    },
  );

  it.each([
    ["987 654 321", "987654321"],
    ["Desk@Example.com", "desk@example.com"],
  ])("reads the account %s as %s", (written, name) => {
    expect(toPeerName(written)).toBe(name);
  });

  it.each(["Pat's Mac", "host.example.com:3389", "s-1:22", "2001:db8::9%en0", ""])(
    "leaves %j, which is no address with a port, as it is",
    (written) => {
      expect(toPeerName(written)).toBe(written);
    },
  );
});
