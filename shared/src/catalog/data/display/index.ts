import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { hdmiDummyPlug } from "./hdmi-dummy-plug.ts";
import { iddSampleDriver } from "./idd-sample-driver.ts";
import { otherVirtualDisplay } from "./other-virtual-display.ts";
import { parsecVirtualDisplay } from "./parsec-virtual-display.ts";
import { sudovda } from "./sudovda.ts";

/** Every entry of the family, sorted by id. */
export const DISPLAY_ENTRIES: readonly CatalogEntryInput[] = [
  hdmiDummyPlug,
  iddSampleDriver,
  otherVirtualDisplay,
  parsecVirtualDisplay,
  sudovda,
];
