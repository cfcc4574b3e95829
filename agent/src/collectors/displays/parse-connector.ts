/** How a connector of the kernel's graphics layer is named in a snapshot. */
export interface Connector {
  readonly connection: string;
  /** Built into the machine. */
  readonly internal: boolean;
}

/** drm_connector_enum_list in the kernel's drivers/gpu/drm/drm_connector.c. */
const CONNECTIONS: ReadonlyMap<string, Connector> = new Map([
  ["VGA", { connection: "vga", internal: false }],
  ["DVI-I", { connection: "dvi", internal: false }],
  ["DVI-D", { connection: "dvi", internal: false }],
  ["DVI-A", { connection: "dvi", internal: false }],
  ["Composite", { connection: "composite", internal: false }],
  ["SVIDEO", { connection: "svideo", internal: false }],
  ["Component", { connection: "component", internal: false }],
  ["DIN", { connection: "din", internal: false }],
  ["DP", { connection: "displayport", internal: false }],
  ["HDMI-A", { connection: "hdmi", internal: false }],
  ["HDMI-B", { connection: "hdmi", internal: false }],
  ["TV", { connection: "tv", internal: false }],
  ["USB", { connection: "usb", internal: false }],
  ["Virtual", { connection: "virtual", internal: false }],
  ["LVDS", { connection: "lvds", internal: true }],
  ["eDP", { connection: "edp", internal: true }],
  ["DSI", { connection: "dsi", internal: true }],
  ["DPI", { connection: "dpi", internal: true }],
  ["SPI", { connection: "spi", internal: true }],
]);

/** `card1-HDMI-A-2` -> hdmi. `null`: no connector (a card, a render node), or one that shows nothing (write-back). */
export function parseConnector(name: string): Connector | { connection: null; internal: null } | null {
  const type = /^card\d+-(.+)-\d+$/u.exec(name)?.[1];
  if (type === undefined || type === "Writeback") return null;
  return CONNECTIONS.get(type) ?? { connection: null, internal: null };
}
