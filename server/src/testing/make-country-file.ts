import { readAddressList } from "../address-data/read-address-list.ts";
import { BITS_OF, type IpAddress } from "../network/parse-address.ts";

/** A branch of the search tree: nothing, a further node, or a country. */
type Branch = null | Node | string;
type Node = [Branch, Branch];

const TREE_BITS = 128;
const SEPARATOR = Buffer.alloc(16);
const METADATA_START = Buffer.from("\u00ab\u00cd\u00efMaxMind.com", "latin1");

function encodeText(text: string): Buffer {
  return Buffer.concat([Buffer.from([(2 << 5) | text.length]), Buffer.from(text)]);
}

/** Types that do not fit into three bits follow in a byte of their own. */
function encodeNumber(type: number, value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return Buffer.concat([Buffer.from(type > 7 ? [4, type - 7] : [(type << 5) | 4]), bytes]);
}

function encodeMap(pairs: readonly (readonly [name: string, value: Buffer])[]): Buffer {
  return Buffer.concat([
    Buffer.from([(7 << 5) | pairs.length]),
    ...pairs.flatMap(([name, value]) => [encodeText(name), value]),
  ]);
}

/** IPv4 addresses lie at the beginning of the tree of IPv6. */
function pathOf({ family, value }: IpAddress, bits: number): number[] {
  const offset = TREE_BITS - BITS_OF[family];
  return Array.from({ length: offset + bits }, (_, index) => Number((value >> BigInt(TREE_BITS - 1 - index)) & 1n));
}

function plant(root: Node, path: readonly number[], country: string): void {
  let node = root;
  path.forEach((bit, index) => {
    const side = bit === 0 ? 0 : 1;
    if (index === path.length - 1) node[side] = country;
    else {
      const next = node[side];
      const child: Node = Array.isArray(next) ? next : [null, null];
      node[side] = child;
      node = child;
    }
  });
}

function listNodes(root: Node): Node[] {
  const nodes: Node[] = [root];
  for (const node of nodes) nodes.push(...node.filter((branch) => Array.isArray(branch)));
  return nodes;
}

/** A MaxMind DB file in which ranges have countries; `record` is how a data set spells one. */
export function makeCountryFile(
  countries: Readonly<Record<string, string>>,
  record: (country: string) => Buffer = (country) => encodeMap([["country_code", encodeText(country)]]),
): Buffer {
  const root: Node = [null, null];
  for (const [range, country] of Object.entries(countries))
    for (const { base, bits } of readAddressList(range, "countries").prefixes) plant(root, pathOf(base, bits), country);
  const nodes = listNodes(root);
  const places = new Map(nodes.map((node, index) => [node, index]));
  const codes = [...new Set(Object.values(countries))];
  const records = codes.map(record);
  const offsetOf = (code: string) => records.slice(0, codes.indexOf(code)).reduce((sum, one) => sum + one.length, 0);
  const valueOf = (branch: Branch): number => {
    if (branch === null) return nodes.length;
    return typeof branch === "string" ? nodes.length + SEPARATOR.length + offsetOf(branch) : (places.get(branch) ?? 0);
  };
  const tree = Buffer.alloc(nodes.length * 6);
  nodes.forEach(([left, right], index) => {
    tree.writeUIntBE(valueOf(left), index * 6, 3);
    tree.writeUIntBE(valueOf(right), index * 6 + 3, 3);
  });
  const metadata = encodeMap([
    ["binary_format_major_version", encodeNumber(5, 2)],
    ["binary_format_minor_version", encodeNumber(5, 0)],
    ["build_epoch", encodeNumber(9, Date.parse("2026-02-01T00:00:00Z") / 1_000)],
    ["database_type", encodeText("countries")],
    ["description", encodeMap([])],
    ["ip_version", encodeNumber(5, 6)],
    ["languages", Buffer.from([0, 4])],
    ["node_count", encodeNumber(6, nodes.length)],
    ["record_size", encodeNumber(5, 24)],
  ]);
  return Buffer.concat([tree, SEPARATOR, ...records, METADATA_START, metadata]);
}

/** A record as data sets with names of countries spell it. */
export function nestedRecord(country: string): Buffer {
  return encodeMap([["country", encodeMap([["iso_code", encodeText(country)]])]]);
}
