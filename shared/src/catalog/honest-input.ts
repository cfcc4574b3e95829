/** What an honest device shows that a remote-control box shows too. */
export type HonestMark = "absolute_mouse" | "high_speed_input";

/** Devices whose suspicious marks have an ordinary reason; beside a mark that has none they still count. */
export interface HonestInput {
  /** Four lower-case hex digits. */
  readonly vendorId: string;
  /** Absent: every product of the vendor. */
  readonly productId?: string;
  readonly marks: readonly HonestMark[];
  /** The ordinary reason. */
  readonly about: string;
}

const POINTER_AND_SPEED: readonly HonestMark[] = ["absolute_mouse", "high_speed_input"];
const POINTER: readonly HonestMark[] = ["absolute_mouse"];
const SPEED: readonly HonestMark[] = ["high_speed_input"];

const VIRTUAL_INPUT = "keyboard and pointer of a virtual machine";
const SERVER_CONSOLE = "console of a server board, or a desk switch built on the same chip";
const DRAWING_TABLET = "drawing tablet in mouse mode";
const TOUCH_PANEL = "touch panel in mouse mode";
const FAST_PERIPHERAL = "keyboards and mice that report 8000 times a second";

/** Numbers from usb.ids 2025.07.26. */
export const HONEST_INPUT: readonly HonestInput[] = [
  { vendorId: "80ee", marks: POINTER_AND_SPEED, about: VIRTUAL_INPUT },
  { vendorId: "0627", marks: POINTER_AND_SPEED, about: VIRTUAL_INPUT },
  { vendorId: "0e0f", marks: POINTER_AND_SPEED, about: VIRTUAL_INPUT },
  { vendorId: "203a", marks: POINTER_AND_SPEED, about: VIRTUAL_INPUT },
  { vendorId: "046b", productId: "ff10", marks: POINTER_AND_SPEED, about: SERVER_CONSOLE },
  { vendorId: "050d", productId: "0102", marks: POINTER_AND_SPEED, about: SERVER_CONSOLE },
  { vendorId: "050d", productId: "0108", marks: POINTER_AND_SPEED, about: SERVER_CONSOLE },
  { vendorId: "050d", productId: "3201", marks: POINTER_AND_SPEED, about: SERVER_CONSOLE },
  { vendorId: "0557", marks: POINTER_AND_SPEED, about: SERVER_CONSOLE },
  { vendorId: "0624", marks: POINTER_AND_SPEED, about: SERVER_CONSOLE },
  { vendorId: "10d5", marks: POINTER_AND_SPEED, about: SERVER_CONSOLE },
  { vendorId: "056a", marks: POINTER_AND_SPEED, about: DRAWING_TABLET },
  { vendorId: "256c", marks: POINTER_AND_SPEED, about: DRAWING_TABLET },
  { vendorId: "28bd", marks: POINTER_AND_SPEED, about: DRAWING_TABLET },
  { vendorId: "5543", marks: POINTER_AND_SPEED, about: DRAWING_TABLET },
  { vendorId: "172f", marks: POINTER_AND_SPEED, about: DRAWING_TABLET },
  { vendorId: "08ca", marks: POINTER_AND_SPEED, about: DRAWING_TABLET },
  { vendorId: "2feb", marks: POINTER_AND_SPEED, about: DRAWING_TABLET },
  { vendorId: "0b57", marks: POINTER_AND_SPEED, about: DRAWING_TABLET },
  { vendorId: "0eef", marks: POINTER, about: TOUCH_PANEL },
  { vendorId: "222a", marks: POINTER, about: TOUCH_PANEL },
  { vendorId: "04e7", marks: POINTER, about: TOUCH_PANEL },
  { vendorId: "0596", marks: POINTER, about: TOUCH_PANEL },
  { vendorId: "1926", marks: POINTER, about: TOUCH_PANEL },
  { vendorId: "2149", marks: POINTER, about: TOUCH_PANEL },
  { vendorId: "0457", marks: POINTER, about: TOUCH_PANEL },
  { vendorId: "04f3", marks: POINTER, about: TOUCH_PANEL },
  { vendorId: "05ac", marks: SPEED, about: "built-in keyboard of a Mac" },
  { vendorId: "0b05", marks: SPEED, about: FAST_PERIPHERAL },
  { vendorId: "1038", marks: SPEED, about: FAST_PERIPHERAL },
  { vendorId: "1532", marks: SPEED, about: FAST_PERIPHERAL },
  { vendorId: "1b1c", marks: SPEED, about: FAST_PERIPHERAL },
  { vendorId: "1e7d", marks: SPEED, about: FAST_PERIPHERAL },
  { vendorId: "31e3", marks: SPEED, about: FAST_PERIPHERAL },
  { vendorId: "3434", marks: SPEED, about: FAST_PERIPHERAL },
  { vendorId: "3554", marks: SPEED, about: FAST_PERIPHERAL },
  { vendorId: "361d", marks: SPEED, about: FAST_PERIPHERAL },
  { vendorId: "36a7", marks: SPEED, about: FAST_PERIPHERAL },
  { vendorId: "373b", marks: SPEED, about: FAST_PERIPHERAL },
];
