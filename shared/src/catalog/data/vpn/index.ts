import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { astrill } from "./astrill.ts";
import { cyberghost } from "./cyberghost.ts";
import { expressvpn } from "./expressvpn.ts";
import { hotspotShield } from "./hotspot-shield.ts";
import { mullvad } from "./mullvad.ts";
import { nordvpn } from "./nordvpn.ts";
import { pia } from "./pia.ts";
import { protonvpn } from "./protonvpn.ts";
import { shadowsocks } from "./shadowsocks.ts";
import { softether } from "./softether.ts";
import { surfshark } from "./surfshark.ts";
import { tor } from "./tor.ts";
import { torguard } from "./torguard.ts";
import { tunnelbear } from "./tunnelbear.ts";
import { v2ray } from "./v2ray.ts";
import { windscribe } from "./windscribe.ts";

/** Every entry of the family, sorted by id. */
export const VPN_ENTRIES: readonly CatalogEntryInput[] = [
  astrill,
  cyberghost,
  expressvpn,
  hotspotShield,
  mullvad,
  nordvpn,
  pia,
  protonvpn,
  shadowsocks,
  softether,
  surfshark,
  tor,
  torguard,
  tunnelbear,
  v2ray,
  windscribe,
];
