/** What an honest device shows that a remote-control box shows too. */
export type HonestMark = "absolute_mouse" | "high_speed_input";

/** Devices whose one suspicious mark has an ordinary reason; a second mark still counts. */
export interface HonestInput {
  /** Four lower-case hex digits. */
  readonly vendorId: string;
  /** Absent: every product of the vendor. */
  readonly productId?: string;
  readonly mark: HonestMark;
  /** The ordinary reason. */
  readonly about: string;
}

const VIRTUAL_POINTER = "pointer of a virtual machine";
const SERVER_CONSOLE = "console of a server board, or a desk switch built on the same chip";
const DRAWING_TABLET = "drawing tablet in mouse mode";
const TOUCH_PANEL = "touch panel in mouse mode";
const FAST_PERIPHERAL = "keyboards and mice that report 8000 times a second";

/** Numbers from usb.ids 2025.07.26. */
export const HONEST_INPUT: readonly HonestInput[] = [
  { vendorId: "80ee", mark: "absolute_mouse", about: VIRTUAL_POINTER },
  { vendorId: "0627", mark: "absolute_mouse", about: VIRTUAL_POINTER },
  { vendorId: "0e0f", mark: "absolute_mouse", about: VIRTUAL_POINTER },
  { vendorId: "203a", mark: "absolute_mouse", about: VIRTUAL_POINTER },
  { vendorId: "046b", productId: "ff10", mark: "absolute_mouse", about: SERVER_CONSOLE },
  { vendorId: "0557", mark: "absolute_mouse", about: SERVER_CONSOLE },
  { vendorId: "0624", mark: "absolute_mouse", about: SERVER_CONSOLE },
  { vendorId: "10d5", mark: "absolute_mouse", about: SERVER_CONSOLE },
  { vendorId: "056a", mark: "absolute_mouse", about: DRAWING_TABLET },
  { vendorId: "256c", mark: "absolute_mouse", about: DRAWING_TABLET },
  { vendorId: "28bd", mark: "absolute_mouse", about: DRAWING_TABLET },
  { vendorId: "5543", mark: "absolute_mouse", about: DRAWING_TABLET },
  { vendorId: "172f", mark: "absolute_mouse", about: DRAWING_TABLET },
  { vendorId: "08ca", mark: "absolute_mouse", about: DRAWING_TABLET },
  { vendorId: "2feb", mark: "absolute_mouse", about: DRAWING_TABLET },
  { vendorId: "0b57", mark: "absolute_mouse", about: DRAWING_TABLET },
  { vendorId: "0eef", mark: "absolute_mouse", about: TOUCH_PANEL },
  { vendorId: "222a", mark: "absolute_mouse", about: TOUCH_PANEL },
  { vendorId: "04e7", mark: "absolute_mouse", about: TOUCH_PANEL },
  { vendorId: "0596", mark: "absolute_mouse", about: TOUCH_PANEL },
  { vendorId: "1926", mark: "absolute_mouse", about: TOUCH_PANEL },
  { vendorId: "2149", mark: "absolute_mouse", about: TOUCH_PANEL },
  { vendorId: "0457", mark: "absolute_mouse", about: TOUCH_PANEL },
  { vendorId: "04f3", mark: "absolute_mouse", about: TOUCH_PANEL },
  { vendorId: "05ac", mark: "high_speed_input", about: "built-in keyboard of a Mac" },
  { vendorId: "0b05", mark: "high_speed_input", about: FAST_PERIPHERAL },
  { vendorId: "1038", mark: "high_speed_input", about: FAST_PERIPHERAL },
  { vendorId: "1532", mark: "high_speed_input", about: FAST_PERIPHERAL },
  { vendorId: "1b1c", mark: "high_speed_input", about: FAST_PERIPHERAL },
  { vendorId: "1e7d", mark: "high_speed_input", about: FAST_PERIPHERAL },
  { vendorId: "31e3", mark: "high_speed_input", about: FAST_PERIPHERAL },
  { vendorId: "3434", mark: "high_speed_input", about: FAST_PERIPHERAL },
  { vendorId: "3554", mark: "high_speed_input", about: FAST_PERIPHERAL },
  { vendorId: "361d", mark: "high_speed_input", about: FAST_PERIPHERAL },
  { vendorId: "36a7", mark: "high_speed_input", about: FAST_PERIPHERAL },
  { vendorId: "373b", mark: "high_speed_input", about: FAST_PERIPHERAL },
];
