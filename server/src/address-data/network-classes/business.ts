import { CHECKED, type ClassedNetworks } from "./classed-networks.ts";

/** Who sells lines to companies and hardly any to homes. */
export const BUSINESS: ClassedNetworks = {
  networkClass: "business",
  ...CHECKED,
  networks: [
    [702, "Verizon Business"],
    [2686, "AT&T Corp."],
    [2828, "Verizon Business"],
    [6461, "Zayo Bandwidth"],
    [7385, "Allstream Business US, LLC"],
    [8220, "COLT Technology Services Group Limited"],
    [14265, "TPx Communications"],
    [54004, "Cablevision Lightpath LLC"],
  ],
};
