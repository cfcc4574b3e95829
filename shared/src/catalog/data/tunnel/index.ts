import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { autossh } from "./autossh.ts";
import { bore } from "./bore.ts";
import { boringproxy } from "./boringproxy.ts";
import { chisel } from "./chisel.ts";
import { cloudflared } from "./cloudflared.ts";
import { codeServer } from "./code-server.ts";
import { devTunnels } from "./dev-tunnels.ts";
import { dnsTunnel } from "./dns-tunnel.ts";
import { easytier } from "./easytier.ts";
import { frp } from "./frp.ts";
import { gost } from "./gost.ts";
import { hamachi } from "./hamachi.ts";
import { holesail } from "./holesail.ts";
import { icmpTunnel } from "./icmp-tunnel.ts";
import { inlets } from "./inlets.ts";
import { innernet } from "./innernet.ts";
import { iox } from "./iox.ts";
import { jetbrainsRemote } from "./jetbrains-remote.ts";
import { jprq } from "./jprq.ts";
import { ligolo } from "./ligolo.ts";
import { localtonet } from "./localtonet.ts";
import { localtunnel } from "./localtunnel.ts";
import { localxpose } from "./localxpose.ts";
import { loophole } from "./loophole.ts";
import { n2n } from "./n2n.ts";
import { natapp } from "./natapp.ts";
import { nebula } from "./nebula.ts";
import { netbird } from "./netbird.ts";
import { netmaker } from "./netmaker.ts";
import { ngrok } from "./ngrok.ts";
import { nps } from "./nps.ts";
import { openziti } from "./openziti.ts";
import { packetriot } from "./packetriot.ts";
import { pagekite } from "./pagekite.ts";
import { pinggy } from "./pinggy.ts";
import { playit } from "./playit.ts";
import { radminVpn } from "./radmin-vpn.ts";
import { rathole } from "./rathole.ts";
import { remoteIt } from "./remote-it.ts";
import { revsocks } from "./revsocks.ts";
import { softetherServer } from "./softether-server.ts";
import { sshReverseTunnel } from "./ssh-reverse-tunnel.ts";
import { tailscale } from "./tailscale.ts";
import { tailscaleFunnel } from "./tailscale-funnel.ts";
import { telebit } from "./telebit.ts";
import { tinc } from "./tinc.ts";
import { tmate } from "./tmate.ts";
import { tunnelmole } from "./tunnelmole.ts";
import { tunnelto } from "./tunnelto.ts";
import { udpTunnel } from "./udp-tunnel.ts";
import { vscodeTunnel } from "./vscode-tunnel.ts";
import { wstunnel } from "./wstunnel.ts";
import { yggdrasil } from "./yggdrasil.ts";
import { zerotier } from "./zerotier.ts";
import { zrok } from "./zrok.ts";

/** Every entry of the family, sorted by id. */
export const TUNNEL_ENTRIES: readonly CatalogEntryInput[] = [
  autossh,
  bore,
  boringproxy,
  chisel,
  cloudflared,
  codeServer,
  devTunnels,
  dnsTunnel,
  easytier,
  frp,
  gost,
  hamachi,
  holesail,
  icmpTunnel,
  inlets,
  innernet,
  iox,
  jetbrainsRemote,
  jprq,
  ligolo,
  localtonet,
  localtunnel,
  localxpose,
  loophole,
  n2n,
  natapp,
  nebula,
  netbird,
  netmaker,
  ngrok,
  nps,
  openziti,
  packetriot,
  pagekite,
  pinggy,
  playit,
  radminVpn,
  rathole,
  remoteIt,
  revsocks,
  softetherServer,
  sshReverseTunnel,
  tailscale,
  tailscaleFunnel,
  telebit,
  tinc,
  tmate,
  tunnelmole,
  tunnelto,
  udpTunnel,
  vscodeTunnel,
  wstunnel,
  yggdrasil,
  zerotier,
  zrok,
];
