import { z } from "zod";

/** What stands behind a public address. */
export const NETWORK_CLASSES = ["residential", "business", "mobile", "hosting", "vpn", "tor"] as const;
export const NetworkClass = z.enum(NETWORK_CLASSES);
export type NetworkClass = z.infer<typeof NetworkClass>;
