import type { AddressList, NetworkClass } from "@clearseat/shared";
import type { AddressFacts } from "../detection/device-case.ts";
import { UNKNOWN_ADDRESS } from "../detection/peer-place.ts";
import type { Logger } from "../log.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import { formatAddress, type IpAddress, parseAddress } from "../network/parse-address.ts";
import { withBytes } from "../platform/files.ts";
import { type AddressLists, joinLists } from "./address-lists.ts";
import {
  type AddressSettings,
  type AddressSource,
  type AddressSources,
  openAddressSources,
} from "./address-sources.ts";
import { findAsn } from "./asn-table.ts";
import { operatorVpnAt } from "./find-operator-vpn.ts";
import { CLASS_BY_ASN } from "./network-classes/index.ts";
import type { OperatorVpnRange } from "./network-classes/operator-vpn.ts";
import { readAsnName } from "./read-asn-csv.ts";
import { isAssigned, mayBeKnown } from "./special-ranges.ts";

/** Everything that is known of one address, and from where. */
export interface AddressLook {
  readonly facts: AddressFacts;
  /** Number of the network that announces it. */
  readonly asn: number | null;
  /** The company's list that gives the class; null when none does. */
  readonly list: AddressList | null;
  /** What the collector itself knows of exits there that farms' operators use. */
  readonly operatorVpn: OperatorVpnRange | null;
}

/** What became of one kind of data. */
export interface SourceReport {
  readonly source: string;
  readonly file: string | null;
  readonly date: string | null;
  readonly credit: string | null;
  /** Why nothing is known from it, or why newer data is not in force; null when all is well. */
  readonly fault: string | null;
}

/** Facts about addresses from files, which may be replaced while the collector runs. */
export interface AddressData extends AddressFactsSource {
  readonly version: number;
  renew(): void;
  look(address: string): AddressLook;
  /** Name of a network's holder; reads a file to where it stands. */
  holderOf(asn: number, address: string): string | null;
  report(): readonly SourceReport[];
}

const NOTHING: AddressLook = { facts: UNKNOWN_ADDRESS, asn: null, list: null, operatorVpn: null };

/** Where exits of a VPN service may stand; a range that somebody's homes moved into is none any more. */
const HIDING: ReadonlySet<NetworkClass | null> = new Set(["vpn", "hosting", "tor", null]);

function allOf({ country, networks, lists }: AddressSources): readonly AddressSource<unknown>[] {
  return [country, networks[4], networks[6], ...lists];
}

function networkOf({ networks }: AddressSources, address: IpAddress): number | null {
  const ranges = networks[address.family].data.value;
  return ranges === null || !isAssigned(formatAddress(address)) ? null : findAsn(ranges, address);
}

function countryOf({ country }: AddressSources, address: IpAddress): string | null {
  return isAssigned(formatAddress(address)) ? (country.data.value?.find(address) ?? null) : null;
}

function lookAt(address: IpAddress, sources: AddressSources, lists: AddressLists): AddressLook {
  const asn = networkOf(sources, address);
  const list = lists.ofAddress(address) ?? (asn === null ? null : lists.ofNetwork(asn));
  const networkClass = list?.class ?? (asn === null ? null : (CLASS_BY_ASN.get(asn) ?? null));
  const operatorVpn = HIDING.has(networkClass) ? operatorVpnAt(address) : null;
  const facts: AddressFacts = {
    ...UNKNOWN_ADDRESS,
    country: countryOf(sources, address),
    networkClass: networkClass ?? (operatorVpn === null ? null : "vpn"),
    isOperatorVpn: list?.operatorVpn ?? operatorVpn !== null,
  };
  return { facts, asn, list, operatorVpn };
}

function toReport({ name, data, date, credit }: AddressSource<unknown>): SourceReport {
  return { source: name, file: data.file, date: date(), credit: credit(), fault: data.fault };
}

/** Tells each change of a source's state once. */
function createTeller(log: Logger): (report: SourceReport, index: number) => void {
  const said: string[] = [];
  return ({ source, file, date, fault }, index) => {
    const words = `${file} ${date} ${fault}`;
    if (said[index] === words) return;
    said[index] = words;
    if (fault === null) log.info({ source, file, date }, "address data");
    else log.warn({ source, reason: fault, inForce: file }, "address data");
  };
}

/**
 * Facts about addresses from the data that came with the collector, what lies in the company's folder, and its lists.
 * Nothing is read before the first look or {@link AddressData.renew}; nothing that is missing or damaged throws.
 */
export function createAddressData(settings: AddressSettings, log: Logger): AddressData {
  const sources = openAddressSources(settings);
  const tell = createTeller(log);
  let lists = joinLists([]);
  let version = 0;

  function renew(): void {
    const changed = allOf(sources).filter(({ data }) => data.renew());
    allOf(sources).map(toReport).forEach(tell);
    if (version > 0 && changed.length === 0) return;
    version += 1;
    lists = joinLists(sources.lists.flatMap(({ list, data }) => (data.value === null ? [] : [[list, data.value]])));
  }

  function look(text: string): AddressLook {
    const address = parseAddress(text);
    if (address === null || !mayBeKnown(formatAddress(address))) return NOTHING;
    if (version === 0) renew();
    return lookAt(address, sources, lists);
  }

  return {
    get version() {
      return version;
    },
    renew,
    look,
    lookup: (address) => look(address).facts,
    holderOf(asn, text) {
      const address = parseAddress(text);
      const file = address === null ? null : sources.networks[address.family].data.file;
      return file === null ? null : withBytes(file, (bytes) => readAsnName(bytes, asn));
    },
    report: () => allOf(sources).map(toReport),
  };
}
