import type { LinkKind, SiteKind } from "./farm-model.ts";

export const KIND_WORDS: Readonly<Record<SiteKind, string>> = {
  residence: "Residence",
  office: "Office",
  public: "Public place",
  unknown: "Some place",
};

export const LINK_WORDS: Readonly<Record<LinkKind, string>> = {
  monitor_serial: "Same monitor",
  kvm_serial: "Same remote-control hardware",
  session_peer: "Same far side of sessions",
  tool_instance: "Same tenant or relay of a remote tool",
};

/** What a site is called: as the company declared it, else its kind and country. */
export function nameSite({
  name,
  kind,
  country,
}: {
  readonly name: string | null;
  readonly kind: SiteKind;
  readonly country: string | null;
}): string {
  return name ?? `${KIND_WORDS[kind]}${country === null ? "" : `, ${country}`}`;
}
