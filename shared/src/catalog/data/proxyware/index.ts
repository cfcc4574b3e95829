import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { bitping } from "./bitping.ts";
import { earnapp } from "./earnapp.ts";
import { grass } from "./grass.ts";
import { honeygain } from "./honeygain.ts";
import { mysterium } from "./mysterium.ts";
import { packetstream } from "./packetstream.ts";
import { pawns } from "./pawns.ts";
import { peer2profit } from "./peer2profit.ts";
import { repocket } from "./repocket.ts";
import { shadowsocksServer } from "./shadowsocks-server.ts";
import { traffmonetizer } from "./traffmonetizer.ts";

/** Every entry of the family, sorted by id. */
export const PROXYWARE_ENTRIES: readonly CatalogEntryInput[] = [
  bitping,
  earnapp,
  grass,
  honeygain,
  mysterium,
  packetstream,
  pawns,
  peer2profit,
  repocket,
  shadowsocksServer,
  traffmonetizer,
];
