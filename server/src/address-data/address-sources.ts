import type { AddressList, ServerSettings } from "@clearseat/shared";
import { inFolder, readBytes, readText, withBytes } from "../platform/files.ts";
import type { AsnRanges } from "./asn-table.ts";
import { findShippedFile } from "./find-shipped-data.ts";
import { type AddressEntries, readAddressList } from "./read-address-list.ts";
import { readAsnCsv } from "./read-asn-csv.ts";
import { type CountryTable, readCountryFile } from "./read-country-file.ts";
import { type WatchedFile, watchFile } from "./watched-file.ts";

/** The settings that say where data of addresses lies. */
export type AddressSettings = Pick<ServerSettings, "addressFolder" | "addressLists">;

/** One kind of data, from the folder that the settings name or else from the package that came with the collector. */
export interface AddressSource<Value> {
  readonly name: string;
  readonly data: WatchedFile<Value>;
  /** Day of the data. */
  date(): string | null;
  /** Who made the data and on what terms; null for a company's own. */
  credit(): string | null;
}

interface Replaceable<Value> {
  readonly name: string;
  readonly packageName: string;
  readonly shippedAs: string;
  readonly replacedBy: string;
  readonly credit: string;
  readonly read: (file: string) => Value;
  /** The day that the data says of itself. */
  readonly dateIn?: (value: Value) => string;
}

const ASN_PACKAGE = "@ip-location-db/asn";
const ASN_CREDIT =
  "RouteViews (routeviews.org), IP Geolocation by DB-IP (https://db-ip.com) and NRO (nro.net), CC BY 4.0, joined by ip-location-db";
const COUNTRY_CREDIT = "ip-location-db, CC0, from geofeeds, whois and NRO (nro.net, CC BY 4.0)";

function openReplaceable<Value>(what: Replaceable<Value>, folder: string): AddressSource<Value> {
  const shipped = findShippedFile(what.packageName, what.shippedAs);
  const places = [
    ...(folder === "" ? [] : [inFolder(folder, what.replacedBy)]),
    ...(shipped === null ? [] : [shipped.file]),
  ];
  const data = watchFile(places, what.read);
  const isShipped = () => shipped !== null && data.file === shipped.file;
  return {
    name: what.name,
    data,
    credit: () => (isShipped() ? what.credit : null),
    date: () => {
      const said = data.value === null ? undefined : what.dateIn?.(data.value);
      return said ?? (isShipped() ? (shipped?.date ?? null) : data.writtenOn);
    },
  };
}

function openNetworks(family: 4 | 6, folder: string): AddressSource<AsnRanges> {
  const name = `asn-ipv${family}.csv`;
  return openReplaceable(
    {
      name: `networks of IPv${family}`,
      packageName: ASN_PACKAGE,
      shippedAs: name,
      replacedBy: name,
      credit: ASN_CREDIT,
      read: (file) => withBytes(file, (bytes) => readAsnCsv(bytes, family, file)),
    },
    folder,
  );
}

/** A company's list and what was read of it. */
export interface ListSource extends AddressSource<AddressEntries> {
  readonly list: AddressList;
}

function openList(list: AddressList): ListSource {
  const data = watchFile([list.file], (file) => readAddressList(readText(file), file));
  return { list, name: `list "${list.label}"`, data, credit: () => null, date: () => data.writtenOn };
}

/** Everything that addresses are looked up in. */
export interface AddressSources {
  readonly country: AddressSource<CountryTable>;
  readonly networks: Readonly<Record<4 | 6, AddressSource<AsnRanges>>>;
  readonly lists: readonly ListSource[];
}

/** Where the data lies; nothing of it is read yet. */
export function openAddressSources({ addressFolder, addressLists }: AddressSettings): AddressSources {
  return {
    country: openReplaceable(
      {
        name: "countries",
        packageName: "@ip-location-db/geo-whois-asn-country-mmdb",
        shippedAs: "geo-whois-asn-country.mmdb",
        replacedBy: "country.mmdb",
        credit: COUNTRY_CREDIT,
        read: (file) => readCountryFile(readBytes(file), file),
        dateIn: ({ builtOn }) => builtOn,
      },
      addressFolder,
    ),
    networks: { 4: openNetworks(4, addressFolder), 6: openNetworks(6, addressFolder) },
    lists: addressLists.map(openList),
  };
}
