/**
 * Starts of hardware addresses that stand in many places alike: VRRP (RFC 9568), HSRP and GLBP (Cisco), and the
 * virtual switches of QEMU, VMware, VirtualBox, Hyper-V, Parallels and Xen (IEEE registry).
 */
const REPEATING_PREFIXES = [
  "00:00:5e:00:01",
  "00:00:5e:00:02",
  "00:00:0c:07:ac",
  "00:00:0c:9f:f",
  "00:05:73:a0:0",
  "00:07:b4:00",
  "52:54:00",
  "00:50:56",
  "00:0c:29",
  "00:05:69",
  "08:00:27",
  "00:15:5d",
  "00:1c:42",
  "00:16:3e",
];

/** Windows' shared connection, iPhone, Android: the same on every phone and laptop. */
const HOTSPOT_GATEWAY = /^(?:192\.168\.(?:137|43|49)\.1|172\.20\.10\.1)$/u;

/** True when the gateway's address says nothing about the place. Unknown addresses do not repeat. */
export function isRepeatingGateway(mac: string | null, gateway: string | null): boolean {
  if (mac !== null && (REPEATING_PREFIXES.some((prefix) => mac.startsWith(prefix)) || isLocallyAdministered(mac)))
    return true;
  return gateway !== null && HOTSPOT_GATEWAY.test(gateway);
}

/** The second bit of the first byte: made up by software, such as a container's `02:42` or a phone's random address. */
function isLocallyAdministered(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 0b10) !== 0;
}
