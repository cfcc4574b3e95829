/** One gateway, or a repeating one with its egress and subnet. */
export interface PlaceTable {
  place_id: string;
  site_id: string;
}

/** What may be seen from two places of one site only: a neighbor or the gateway's sibling, together with the egress. */
export interface PlaceMarkTable {
  mark: string;
  /** The first place that showed it. */
  place_id: string;
}
