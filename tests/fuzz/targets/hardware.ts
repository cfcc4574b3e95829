import { Snapshot } from "@clearseat/shared";
import { parseConnector } from "../../../agent/src/collectors/displays/parse-connector.ts";
import { nameHypervisor } from "../../../agent/src/collectors/hardware/name-hypervisor.ts";
import { parseChassis, parseDmiText, parseUuid } from "../../../agent/src/collectors/hardware/parse-dmi.ts";
import { parseAcpiMaker, parseProcessorFlag } from "../../../agent/src/collectors/hardware/read-hypervisor-evidence.ts";
import { BOX_TREE, RECEIVER_TREE } from "../../../agent/src/collectors/usb/fixtures/linux-trees.ts";
import { parseDescriptors } from "../../../agent/src/collectors/usb/parse-descriptors.ts";
import {
  formatInquiry,
  parseSpeed,
  parseUsbNumber,
  parseUsbString,
} from "../../../agent/src/collectors/usb/parse-usb-attributes.ts";
import { monitorIdentity } from "../../../agent/src/recognize/edid/monitor-serial.ts";
import { parseEdid } from "../../../agent/src/recognize/edid/parse-edid.ts";
import { toHidRoles } from "../../../agent/src/recognize/hid/hid-roles.ts";
import { parseReportDescriptor } from "../../../agent/src/recognize/hid/parse-report-descriptor.ts";
import { withPanelSerial } from "../../../tools/scenario/edid-serial.ts";
import * as DESCRIPTORS from "../../recognize/fixtures/hid-descriptors.ts";
import { buildEdid } from "../../support/edid.ts";
import { type FuzzTarget, fromBytes, holds, toBytes } from "../engine/fuzz-target.ts";
import { atMost, fits } from "./promises.ts";

const COLLECTORS = "agent/src/collectors";

function descriptorsOf(tree: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(tree).flatMap(([path, entry]) =>
    path.endsWith("/descriptors") && entry instanceof Uint8Array ? [fromBytes(entry)] : [],
  );
}

function fromHex(hex: string): string {
  return fromBytes(Buffer.from(hex, "hex"));
}

const EDIDS = [
  buildEdid({ maker: "DEL", product: "a1b2", name: "DELL U2720Q", serialText: "ABC1234", serialNumber: 77 }),
  buildEdid({ maker: "LNX", product: "7771", widthCm: 0, heightCm: 0, name: "PiKVM V3" }),
];

/** What firmware says of itself; a box that wants to deceive writes here what it likes. */
export const HARDWARE_TARGETS: readonly FuzzTarget[] = [
  {
    name: "USB descriptors",
    reads: [`${COLLECTORS}/usb/parse-descriptors.ts`],
    form: "bytes",
    origin: "composed",
    seeds: [...descriptorsOf(RECEIVER_TREE), ...descriptorsOf(BOX_TREE)],
    promise: "at most an interface for each nine bytes; bytes that are no descriptors are no empty list",
    run(input) {
      const bytes = toBytes(input);
      const interfaces = [parseDescriptors(bytes, 1), parseDescriptors(bytes, null)];
      for (const list of interfaces) {
        holds(list === null || bytes[1] === 1, "an empty list out of garbage");
        atMost(list?.length ?? 0, bytes.length / 9, "interfaces");
        fits(Snapshot.shape.usb, list === null ? [] : [{ interfaces: list }], "the interfaces");
      }
      return interfaces;
    },
  },
  {
    name: "USB attributes",
    reads: [`${COLLECTORS}/usb/parse-usb-attributes.ts`],
    form: "text",
    origin: "composed",
    seeds: ["480\n", "046d\n", "Logitech\n", "PiKVM   \n", "1.5", "20000\n"],
    promise: "what is told fits the snapshot and has no control characters",
    run(text) {
      const [number, string, inquiry] = [parseUsbNumber(text), parseUsbString(text), formatInquiry(text, text)];
      holds(!/\p{Cc}/u.test(string ?? "") && (string ?? "").length <= 126, "a string that no device can have");
      holds((string ?? "").isWellFormed() || !text.isWellFormed(), "half a character");
      fits(Snapshot.shape.usb, [{ vendorId: number, speed: parseSpeed(text), product: string }], "the device");
      return [number, string, inquiry];
    },
  },
  {
    name: "display connector",
    reads: [`${COLLECTORS}/displays/parse-connector.ts`],
    form: "text",
    origin: "composed",
    seeds: ["card1-HDMI-A-2", "card0-eDP-1", "renderD128", "card0-Writeback-1"],
    promise: "a connector without a known name is unknown, not absent",
    run(text) {
      const connector = parseConnector(text);
      fits(Snapshot.shape.displays, connector === null ? [] : [connector], "the display");
      return connector;
    },
  },
  {
    name: "EDID",
    reads: [
      "agent/src/recognize/edid/parse-edid.ts",
      "agent/src/recognize/edid/monitor-serial.ts",
      "tools/scenario/edid-serial.ts",
    ],
    form: "bytes",
    origin: "composed",
    seeds: EDIDS.map(fromHex),
    promise: "any bytes give an answer; texts are printable and as short as the standard has them",
    run(input) {
      const result = parseEdid(toBytes(input));
      withPanelSerial(Buffer.from(toBytes(input)).toString("hex"), 7, "SERIAL");
      if (!result.ok) return result;
      const { maker, product, name, serialText } = result.edid;
      holds(/^[A-Z]{3}$/u.test(maker) && /^[0-9a-f]{4}$/u.test(product), "a maker or product that is none");
      for (const text of [name, serialText]) holds(/^[\x20-\x7e]{1,13}$/u.test(text ?? "x"), "a text that is none");
      return [result, monitorIdentity(result.edid)];
    },
  },
  {
    name: "report descriptor",
    reads: ["agent/src/recognize/hid/parse-report-descriptor.ts", "agent/src/recognize/hid/hid-roles.ts"],
    form: "bytes",
    origin: "recorded",
    seeds: Object.values(DESCRIPTORS)
      .filter((value) => typeof value === "string")
      .map(fromHex),
    promise: "any bytes give an answer; a fault names a byte that is there; an axis costs at least two bytes",
    answerFactor: 400,
    growth: {
      "axes without end": (length) => fromHex(`05010902a101${"0930093181020930810a".repeat(length / 10)}c0`),
      "usages without end": (length) => fromHex(`05010902a101${"0930".repeat(length / 2)}8102c0`),
      "collections without end": (length) => fromHex(`05010902${"a101c0".repeat(length / 3)}`),
    },
    run(input) {
      const bytes = toBytes(input);
      const result = parseReportDescriptor(bytes);
      if (!result.ok) {
        holds(result.error.offset >= 0 && result.error.offset <= bytes.length, "a fault at a byte that is not there");
        return result;
      }
      atMost(result.collections.length, bytes.length / 2, "collections");
      atMost(result.collections.flatMap(({ axes }) => axes).length, bytes.length, "axes");
      return [result, toHidRoles(result.collections)];
    },
  },
  {
    name: "firmware strings",
    reads: [
      `${COLLECTORS}/hardware/parse-dmi.ts`,
      `${COLLECTORS}/hardware/name-hypervisor.ts`,
      `${COLLECTORS}/hardware/read-hypervisor-evidence.ts`,
    ],
    form: "text",
    origin: "composed",
    seeds: [
      "Dell Inc.\n",
      "10\n",
      "4C4C4544-0000-1000-8000-0123456789AB\n",
      "processor\t: 0\nflags\t\t: fpu vme de hypervisor lahf_lm\n\n",
      "FACP\x14\x01\0\0\x06fFIRECKFCMVMADT\0\0",
      "To be filled by O.E.M.",
    ],
    promise: "fillers are unknown; a UUID is one",
    run(text) {
      const [uuid, name] = [parseUuid(text), parseDmiText(text)];
      holds(uuid === null || /^[0-9a-f-]{36}$/u.test(uuid), "a UUID that is none");
      holds(name === null || name.trim() !== "", "an empty name");
      const maker = parseAcpiMaker(Buffer.from(text));
      const hypervisor = nameHypervisor({
        hypervisorType: null,
        isControlDomain: false,
        firmwareTexts: [text],
        acpiMakers: maker === null ? [] : [maker],
        processorFlag: parseProcessorFlag(text),
        clockSources: [text],
        deviceTree: null,
      });
      fits(Snapshot.shape.hardware, { uuid, model: name, chassis: parseChassis(text), hypervisor }, "the hardware");
      return [uuid, name, maker, hypervisor];
    },
  },
];
