import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type AddressList, InputError } from "@clearseat/shared";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UNKNOWN_ADDRESS } from "../detection/peer-place.ts";
import { FileError } from "../platform/files.ts";
import { makeCountryFile } from "../testing/make-country-file.ts";
import { createAddressData } from "./address-data.ts";
import { findShippedFile } from "./find-shipped-data.ts";
import { OPERATOR_VPN_RANGES } from "./network-classes/operator-vpn.ts";
import { watchFile } from "./watched-file.ts";

/** Addresses of public resolvers: those for documentation are nobody's, whatever a file says of them. */
const RESOLVER = "9.9.9.9";
const OTHER = "8.8.8.8";
const HOSTER = 16_276;
const HOMES = 7_922;

let folder: string;
let said: Record<string, unknown>[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-addresses-"));
  said = [];
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function place(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

function placeNetworks(asn: number): void {
  place("asn-ipv4.csv", `8.8.8.0,8.8.8.255,64500,Somebody\n9.9.9.0,9.9.9.255,${asn},Example\n`);
  place("asn-ipv6.csv", "");
}

function listOf(content: string, list: Partial<AddressList> = {}): AddressList {
  return { file: place(`${list.label ?? "exits"}.txt`, content), class: "vpn", label: "exits", ...list };
}

function open(addressLists: readonly AddressList[] = []) {
  const log = pino({ base: null }, { write: (line: string) => void said.push(JSON.parse(line)) });
  return createAddressData({ addressFolder: folder, addressLists: [...addressLists] }, log);
}

describe("facts about an address", () => {
  beforeEach(() => {
    place("country.mmdb", makeCountryFile({ "9.9.9.0/24": "CH", "203.0.113.0/24": "AU", "10.0.0.0/8": "AU" }));
    placeNetworks(HOSTER);
  });

  it("are the country of its range and the class of its network", () => {
    expect(open().lookup(RESOLVER)).toEqual({ ...UNKNOWN_ADDRESS, country: "CH", networkClass: "hosting" });
  });

  it("stay unknown for a network that nobody classed", () => {
    expect(open().lookup(OTHER)).toEqual(UNKNOWN_ADDRESS);
  });

  it("are the same when an IPv6 socket shows the address", () => {
    const data = open();

    expect(data.lookup(`::ffff:${RESOLVER}`)).toEqual(data.lookup(RESOLVER));
    expect(data.lookup("::ffff:909:909")).toEqual(data.lookup(RESOLVER));
  });

  it.each(["10.1.2.3", "127.0.0.1", "100.64.0.7", "169.254.1.1", "192.168.1.7", "::1", "fd00::7", "fe80::1%en0"])(
    "of %s are unknown, whatever files and lists say: it means another machine in every network",
    (inner) => {
      const data = open([listOf("0.0.0.0/1\n128.0.0.0/1\n::/1\n8000::/1\n")]);

      expect(data.lookup(inner)).toEqual(UNKNOWN_ADDRESS);
    },
  );

  it.each(["203.0.113.9", "192.0.2.1", "198.51.100.7", "2001:db8::7", "2002:909:909::1", "3fff::1"])(
    "of %s come from lists alone: registries name countries for what is nobody's",
    (nobodys) => {
      expect(open().lookup(nobodys)).toEqual(UNKNOWN_ADDRESS);
      expect(open([listOf(nobodys)]).lookup(nobodys)).toEqual({ ...UNKNOWN_ADDRESS, networkClass: "vpn" });
    },
  );

  it.each(["", "example.com", "9.9.9", "9.9.9.9/32"])("of %j, which is no address, are unknown", (text) => {
    expect(open().lookup(text)).toEqual(UNKNOWN_ADDRESS);
  });
});

describe("a company's list", () => {
  beforeEach(() => placeNetworks(HOMES));

  it("stands above the collector's own table, by address and by network", () => {
    expect(open().lookup(RESOLVER).networkClass).toBe("residential");
    expect(open([listOf(RESOLVER)]).lookup(RESOLVER).networkClass).toBe("vpn");
    expect(open([listOf(`AS${HOMES}`, { class: "business" })]).lookup(RESOLVER).networkClass).toBe("business");
  });

  it("that names the address stands above one that names its network", () => {
    const networks = listOf(`AS${HOMES}`, { class: "business", label: "offices" });

    expect(open([networks, listOf("9.9.9.0/28")]).lookup(RESOLVER).networkClass).toBe("vpn");
  });

  it("says what farms' operators use, and what they do not", () => {
    const [known] = OPERATOR_VPN_RANGES;
    const exit = known?.range.replace(/0\/24$/u, "9") ?? "";

    expect(open([listOf(RESOLVER, { operatorVpn: true })]).lookup(RESOLVER).isOperatorVpn).toBe(true);
    expect(open().lookup(exit)).toMatchObject({ networkClass: "vpn", isOperatorVpn: true });
    expect(open([listOf(exit)]).lookup(exit).isOperatorVpn).toBe(true);
    expect(open([listOf(exit, { operatorVpn: false })]).lookup(exit).isOperatorVpn).toBe(false);
  });

  it("that knows homes where a service's exits once stood clears them", () => {
    const exit = OPERATOR_VPN_RANGES[0]?.range.replace(/0\/24$/u, "9") ?? "";

    expect(open([listOf(exit, { class: "residential" })]).lookup(exit)).toMatchObject({
      networkClass: "residential",
      isOperatorVpn: false,
    });
  });
});

describe("data that is replaced while the collector runs", () => {
  it("counts from the next look at the files on", () => {
    placeNetworks(HOSTER);
    const data = open();
    expect(data.lookup(RESOLVER).networkClass).toBe("hosting");
    const before = data.version;

    placeNetworks(HOMES);
    expect(data.lookup(RESOLVER).networkClass).toBe("hosting");
    data.renew();

    expect(data.lookup(RESOLVER).networkClass).toBe("residential");
    expect(data.version).not.toBe(before);
  });

  it("that is damaged leaves the data before in force, and says so once", () => {
    placeNetworks(HOSTER);
    const list = listOf(OTHER);
    const data = open([list]);
    data.renew();
    const version = data.version;
    said = [];

    place("asn-ipv4.csv", "9.9.9.0,9.9.9.255,nobody\n");
    fs.writeFileSync(list.file, "not an address\n");
    for (let looks = 0; looks < 3; looks += 1) data.renew();

    expect(data.lookup(RESOLVER).networkClass).toBe("hosting");
    expect(data.lookup(OTHER).networkClass).toBe("vpn");
    expect(data.version).toBe(version);
    expect(said.map(({ source }) => source)).toEqual(["networks of IPv4", 'list "exits"']);
    expect(said[0]).toMatchObject({ level: 40, reason: expect.stringContaining("asn-ipv4.csv: line 1: ") });
  });

  it("that is taken away leaves the data before in force, until something lies there again", () => {
    const list = listOf(OTHER);
    const data = open([list]);
    data.renew();
    fs.rmSync(list.file);
    data.renew();
    expect(data.lookup(OTHER).networkClass).toBe("vpn");
    expect(data.report().at(-1)?.fault).toContain("is not there");

    fs.writeFileSync(list.file, "");
    data.renew();

    expect(data.lookup(OTHER).networkClass).toBeNull();
    expect(data.report().at(-1)?.fault).toBeNull();
  });

  it("that does not change costs no reading and no new version", () => {
    placeNetworks(HOSTER);
    const data = open();
    data.renew();
    const version = data.version;

    data.renew();

    expect(data.version).toBe(version);
  });
});

describe("data that is missing or damaged at the start", () => {
  it("leaves what came with the collector in force, says which and why, and fails nothing", () => {
    place("country.mmdb", "no such thing");
    place("asn-ipv4.csv", "no such thing");
    place("asn-ipv6.csv", "no such thing");
    const data = open([{ file: path.join(folder, "away.txt"), class: "tor", label: "away" }]);

    expect(data.look(RESOLVER)).toMatchObject({ asn: 19_281, facts: { country: "US", networkClass: null } });
    expect(data.report().map(({ fault }) => fault)).toEqual([
      expect.stringContaining("country.mmdb: (input): must be a MaxMind DB file"),
      expect.stringContaining("asn-ipv4.csv: line 1: "),
      expect.stringContaining("asn-ipv6.csv: line 1: "),
      expect.stringContaining("away.txt: is not there"),
    ]);
    expect(said).toHaveLength(4);
  });
});

describe("a file that may lie at several places, or at none", () => {
  const read = (file: string) => {
    const text = fs.readFileSync(file, "utf8");
    if (text === "damaged") throw new InputError({ field: "(input)", message: "is damaged" }, file);
    return text;
  };

  it("is nothing, and no error, where no package is installed", () => {
    const watched = watchFile([], read);

    expect(watched.renew()).toBe(false);
    expect([watched.value, watched.fault]).toEqual([null, "not installed"]);
    expect(findShippedFile("@clearseat/no-such-package", "data.csv")).toBeNull();
  });

  it("comes from the next place while nothing can be read at the first", () => {
    const [first, next] = [place("first", "damaged"), place("next", "shipped")];
    const watched = watchFile([first, next], read);

    expect([watched.renew(), watched.renew()]).toEqual([true, false]);
    expect(watched.value).toBe("shipped");
    expect(watched.fault).toContain("is damaged");

    place("first", "newer");
    expect(watched.renew()).toBe(true);
    expect([watched.value, watched.fault]).toEqual(["newer", null]);

    fs.rmSync(first);
    expect(watched.renew()).toBe(true);
    expect(watched.value).toBe("shipped");
  });

  it("that the disk refuses is tried again at each look", () => {
    const file = place("refused", "text");
    let refusals = 2;
    const watched = watchFile([file], (name) => {
      refusals -= 1;
      if (refusals >= 0) throw new FileError(name, "be read", { code: "EMFILE" });
      return read(name);
    });

    expect([watched.renew(), watched.renew(), watched.renew()]).toEqual([false, false, true]);
    expect([watched.value, watched.fault]).toEqual(["text", null]);
  });
});
