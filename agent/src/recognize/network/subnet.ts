/**
 * The network that an interface is in, such as `192.168.1.0/24`: of its addresses with prefix length the one whose
 * network holds the gateway, else the first IPv4 one. Null when no address has a prefix length.
 */
export function toSubnet(addresses: readonly string[], gateway: string | null): string | null {
  const networks = addresses.map(parseNetwork).filter((network) => network !== null);
  const gatewayNumber = gateway === null ? null : parseIpv4(gateway);
  const holding = networks.find(({ base, prefix }) => gatewayNumber !== null && mask(gatewayNumber, prefix) === base);
  const chosen = holding ?? networks[0];
  return chosen === undefined ? null : `${formatIpv4(chosen.base)}/${chosen.prefix}`;
}

interface Ipv4Network {
  readonly base: number;
  readonly prefix: number;
}

function parseNetwork(text: string): Ipv4Network | null {
  const [address, prefixText] = text.split("/");
  const prefix = Number(prefixText);
  const number = parseIpv4(address ?? "");
  if (number === null || prefixText === undefined || !Number.isInteger(prefix) || prefix < 0 || prefix > 32)
    return null;
  return { base: mask(number, prefix), prefix };
}

function parseIpv4(text: string): number | null {
  const parts = text.split(".").map(Number);
  if (parts.length !== 4 || !parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255)) return null;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

function mask(address: number, prefix: number): number {
  const size = 2 ** (32 - prefix);
  return Math.floor(address / size) * size;
}

function formatIpv4(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}
