import { CHECKED, type ClassedNetworks } from "./classed-networks.ts";

/** Who runs little else than exits of Tor; the exits themselves change daily and come by a list that the operator supplies. */
export const TOR: ClassedNetworks = {
  networkClass: "tor",
  ...CHECKED,
  networks: [
    [60729, "Stiftung Erneuerbare Freiheit"],
    [208323, "Foundation for Applied Privacy"],
  ],
};
