/** Places that are one, by the smallest of their ids. */
export interface SiteTable {
  site_id: string;
  /** Name of the declared site that it was recognized as; null: none. */
  declared: string | null;
  /** Class of the network behind it; null: only ever seen by way of the company's VPN. */
  network_class: string | null;
}
