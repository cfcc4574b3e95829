import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { adguardVpn } from "./adguard-vpn.ts";
import { airvpn } from "./airvpn.ts";
import { amneziavpn } from "./amneziavpn.ts";
import { astrill } from "./astrill.ts";
import { atlasVpn } from "./atlas-vpn.ts";
import { avastSecureline } from "./avast-secureline.ts";
import { aviraPhantomVpn } from "./avira-phantom-vpn.ts";
import { azirevpn } from "./azirevpn.ts";
import { betternet } from "./betternet.ts";
import { bitdefenderVpn } from "./bitdefender-vpn.ts";
import { cactusvpn } from "./cactusvpn.ts";
import { clash } from "./clash.ts";
import { clearvpn } from "./clearvpn.ts";
import { cloudflareWarp } from "./cloudflare-warp.ts";
import { cyberghost } from "./cyberghost.ts";
import { expressvpn } from "./expressvpn.ts";
import { fastestvpn } from "./fastestvpn.ts";
import { firezone } from "./firezone.ts";
import { geph } from "./geph.ts";
import { googleOneVpn } from "./google-one-vpn.ts";
import { hiddify } from "./hiddify.ts";
import { hideMe } from "./hide-me.ts";
import { hidemyass } from "./hidemyass.ts";
import { hidemynameVpn } from "./hidemyname-vpn.ts";
import { hola } from "./hola.ts";
import { hotspotShield } from "./hotspot-shield.ts";
import { hyphanet } from "./hyphanet.ts";
import { hysteria } from "./hysteria.ts";
import { i2p } from "./i2p.ts";
import { ipvanish } from "./ipvanish.ts";
import { itopVpn } from "./itop-vpn.ts";
import { ivacy } from "./ivacy.ts";
import { ivpn } from "./ivpn.ts";
import { kasperskyVpn } from "./kaspersky-vpn.ts";
import { lantern } from "./lantern.ts";
import { letsvpn } from "./letsvpn.ts";
import { lightyearVpn } from "./lightyear-vpn.ts";
import { mozillaVpn } from "./mozilla-vpn.ts";
import { mullvad } from "./mullvad.ts";
import { mysteriumVpn } from "./mysterium-vpn.ts";
import { naiveproxy } from "./naiveproxy.ts";
import { nekoray } from "./nekoray.ts";
import { nordvpn } from "./nordvpn.ts";
import { nortonVpn } from "./norton-vpn.ts";
import { nymvpn } from "./nymvpn.ts";
import { openvpn } from "./openvpn.ts";
import { outline } from "./outline.ts";
import { pia } from "./pia.ts";
import { privadovpn } from "./privadovpn.ts";
import { protonvpn } from "./protonvpn.ts";
import { proxifier } from "./proxifier.ts";
import { proxychains } from "./proxychains.ts";
import { psiphon } from "./psiphon.ts";
import { purevpn } from "./purevpn.ts";
import { quickfox } from "./quickfox.ts";
import { riseupvpn } from "./riseupvpn.ts";
import { safervpn } from "./safervpn.ts";
import { shadowsocks } from "./shadowsocks.ts";
import { singBox } from "./sing-box.ts";
import { smallVpns } from "./small-vpns.ts";
import { softether } from "./softether.ts";
import { speedify } from "./speedify.ts";
import { strongvpn } from "./strongvpn.ts";
import { surfshark } from "./surfshark.ts";
import { tor } from "./tor.ts";
import { torguard } from "./torguard.ts";
import { touchVpn } from "./touch-vpn.ts";
import { trojan } from "./trojan.ts";
import { tunnelbear } from "./tunnelbear.ts";
import { turboVpn } from "./turbo-vpn.ts";
import { tuxler } from "./tuxler.ts";
import { twingate } from "./twingate.ts";
import { urbanVpn } from "./urban-vpn.ts";
import { v2ray } from "./v2ray.ts";
import { veepn } from "./veepn.ts";
import { vpnUnlimited } from "./vpn-unlimited.ts";
import { vyprvpn } from "./vyprvpn.ts";
import { windscribe } from "./windscribe.ts";
import { wireguard } from "./wireguard.ts";
import { xVpn } from "./x-vpn.ts";
import { zenmate } from "./zenmate.ts";
import { zoogvpn } from "./zoogvpn.ts";

/** Every entry of the family, sorted by id. */
export const VPN_ENTRIES: readonly CatalogEntryInput[] = [
  adguardVpn,
  airvpn,
  amneziavpn,
  astrill,
  atlasVpn,
  avastSecureline,
  aviraPhantomVpn,
  azirevpn,
  betternet,
  bitdefenderVpn,
  cactusvpn,
  clash,
  clearvpn,
  cloudflareWarp,
  cyberghost,
  expressvpn,
  fastestvpn,
  firezone,
  geph,
  googleOneVpn,
  hiddify,
  hideMe,
  hidemyass,
  hidemynameVpn,
  hola,
  hotspotShield,
  hyphanet,
  hysteria,
  i2p,
  ipvanish,
  itopVpn,
  ivacy,
  ivpn,
  kasperskyVpn,
  lantern,
  letsvpn,
  lightyearVpn,
  mozillaVpn,
  mullvad,
  mysteriumVpn,
  naiveproxy,
  nekoray,
  nordvpn,
  nortonVpn,
  nymvpn,
  openvpn,
  outline,
  pia,
  privadovpn,
  protonvpn,
  proxifier,
  proxychains,
  psiphon,
  purevpn,
  quickfox,
  riseupvpn,
  safervpn,
  shadowsocks,
  singBox,
  smallVpns,
  softether,
  speedify,
  strongvpn,
  surfshark,
  tor,
  torguard,
  touchVpn,
  trojan,
  tunnelbear,
  turboVpn,
  tuxler,
  twingate,
  urbanVpn,
  v2ray,
  veepn,
  vpnUnlimited,
  vyprvpn,
  windscribe,
  wireguard,
  xVpn,
  zenmate,
  zoogvpn,
];
