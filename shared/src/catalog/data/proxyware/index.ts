import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { n911S5 } from "./911-s5.ts";
import { bitping } from "./bitping.ts";
import { brightData } from "./bright-data.ts";
import { earnapp } from "./earnapp.ts";
import { earnfm } from "./earnfm.ts";
import { gradient } from "./gradient.ts";
import { grass } from "./grass.ts";
import { honeygain } from "./honeygain.ts";
import { infatica } from "./infatica.ts";
import { mysterium } from "./mysterium.ts";
import { packetshare } from "./packetshare.ts";
import { packetstream } from "./packetstream.ts";
import { pawns } from "./pawns.ts";
import { peer2profit } from "./peer2profit.ts";
import { proxylite } from "./proxylite.ts";
import { proxyrack } from "./proxyrack.ts";
import { repocket } from "./repocket.ts";
import { salad } from "./salad.ts";
import { shadowsocksServer } from "./shadowsocks-server.ts";
import { traffmonetizer } from "./traffmonetizer.ts";
import { wipter } from "./wipter.ts";

/** Every entry of the family, sorted by id. */
export const PROXYWARE_ENTRIES: readonly CatalogEntryInput[] = [
  n911S5,
  bitping,
  brightData,
  earnapp,
  earnfm,
  gradient,
  grass,
  honeygain,
  infatica,
  mysterium,
  packetshare,
  packetstream,
  pawns,
  peer2profit,
  proxylite,
  proxyrack,
  repocket,
  salad,
  shadowsocksServer,
  traffmonetizer,
  wipter,
];
