import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { autossh } from "./autossh.ts";
import { bore } from "./bore.ts";
import { chisel } from "./chisel.ts";
import { cloudflared } from "./cloudflared.ts";
import { devTunnels } from "./dev-tunnels.ts";
import { frp } from "./frp.ts";
import { localtonet } from "./localtonet.ts";
import { localtunnel } from "./localtunnel.ts";
import { localxpose } from "./localxpose.ts";
import { netbird } from "./netbird.ts";
import { ngrok } from "./ngrok.ts";
import { rathole } from "./rathole.ts";
import { sshReverseTunnel } from "./ssh-reverse-tunnel.ts";
import { tailscale } from "./tailscale.ts";
import { tmate } from "./tmate.ts";
import { vscodeTunnel } from "./vscode-tunnel.ts";
import { zerotier } from "./zerotier.ts";
import { zrok } from "./zrok.ts";

/** Every entry of the family, sorted by id. */
export const TUNNEL_ENTRIES: readonly CatalogEntryInput[] = [
  autossh,
  bore,
  chisel,
  cloudflared,
  devTunnels,
  frp,
  localtonet,
  localtunnel,
  localxpose,
  netbird,
  ngrok,
  rathole,
  sshReverseTunnel,
  tailscale,
  tmate,
  vscodeTunnel,
  zerotier,
  zrok,
];
