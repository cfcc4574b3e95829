import {
  type AddressData,
  type AddressLook,
  createAddressData,
  type SourceReport,
} from "../../address-data/address-data.ts";
import { CHECKED } from "../../address-data/network-classes/classed-networks.ts";
import { CLASS_BY_ASN } from "../../address-data/network-classes/index.ts";
import type { OperatorVpnRange } from "../../address-data/network-classes/operator-vpn.ts";
import { loadSettings } from "../../config/load-settings.ts";
import { printable } from "../../detection/plain-words.ts";
import { createLog } from "../../log.ts";
import { parseAddress } from "../../network/parse-address.ts";
import { COMMON_OPTIONS, type Command, type OptionValues, textOf, UsageError } from "../command.ts";
import { placeOf, printJson } from "../open-server.ts";

/** Everything that is known of one address, with where it is from. */
interface Answer {
  readonly address: string;
  readonly country: string | null;
  readonly asn: number | null;
  readonly holder: string | null;
  readonly networkClass: string | null;
  /** In words; null when the class is not known. */
  readonly classFrom: string | null;
  readonly isOperatorVpn: boolean;
  /** In words; null when it is none, or a list says that it is one. */
  readonly operatorVpn: string | null;
}

function sayService({ service, seen, checkedOn }: OperatorVpnRange): string {
  return `${service}, seen there in ${seen}, range checked ${checkedOn}`;
}

function sayClassFrom({ asn, list, operatorVpn }: AddressLook): string {
  if (list !== null) return `list "${list.label}"`;
  if (asn !== null && CLASS_BY_ASN.has(asn)) return `the collector's table of networks, checked ${CHECKED.checkedOn}`;
  return operatorVpn === null ? "" : sayService(operatorVpn);
}

function answer(data: AddressData, given: string): Answer {
  const look = data.look(given);
  const { country, networkClass, isOperatorVpn } = look.facts;
  return {
    address: given,
    country,
    asn: look.asn,
    holder: look.asn === null ? null : data.holderOf(look.asn, given),
    networkClass,
    classFrom: networkClass === null ? null : sayClassFrom(look),
    isOperatorVpn,
    operatorVpn: look.operatorVpn === null ? null : sayService(look.operatorVpn),
  };
}

function sayNetwork({ asn, holder }: Answer): string {
  if (asn === null) return "unknown";
  return holder === null ? `AS${asn}` : `AS${asn} ${holder}`;
}

function sayAnswer(found: Answer): string {
  const { address: asked, country, networkClass, classFrom, isOperatorVpn, operatorVpn } = found;
  const operator = operatorVpn === null ? "yes" : `yes (${operatorVpn})`;
  const lines = [
    `Address       ${asked}`,
    `Country       ${country ?? "unknown"}`,
    `Network       ${sayNetwork(found)}`,
    `Class         ${networkClass === null ? "unknown" : `${networkClass} (${classFrom})`}`,
    `Operator VPN  ${isOperatorVpn ? operator : "not known as one"}`,
  ];
  return lines.map(printable).join("\n");
}

function saySource({ source, file, date, credit, fault }: SourceReport): string {
  const state = file === null ? "nothing" : `of ${date ?? "an unknown day"}, ${file}`;
  return [`  ${source}: ${state}`, ...[fault, credit].flatMap((words) => (words === null ? [] : [`    ${words}`]))]
    .map(printable)
    .join("\n");
}

function openData(values: OptionValues, dataDir: string): AddressData {
  const data = createAddressData(loadSettings(dataDir, textOf(values, "settings")), createLog("silent"));
  data.renew();
  return data;
}

export const address: Command = {
  name: "address",
  arguments: ["[ADDRESS]"],
  summary: "Say what is known of an address and from where; without one, only the state of the data.",
  options: COMMON_OPTIONS,
  run({ values, positionals: [given] }, io) {
    if (given !== undefined && parseAddress(given) === null)
      return Promise.reject(new UsageError(`ADDRESS: ${given} is no IP address`));
    const data = openData(values, placeOf(values, io).dataDir);
    const sources = data.report();
    const found = given === undefined ? null : answer(data, given);
    if (values["json"] === true) printJson(io, { ...found, sources });
    else
      io.out(`${[...(found === null ? [] : [sayAnswer(found), ""]), "Data", ...sources.map(saySource)].join("\n")}\n`);
    return Promise.resolve(given === undefined && sources.some(({ fault }) => fault !== null) ? 1 : 0);
  },
};
