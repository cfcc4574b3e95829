import type { FuzzTarget } from "../engine/fuzz-target.ts";
import { ADDRESS_DATA_TARGETS } from "./address-data.ts";
import { HARDWARE_TARGETS } from "./hardware.ts";
import { KERNEL_TABLE_TARGETS } from "./kernel-tables.ts";
import { LEDGER_TARGETS } from "./ledger.ts";
import { MESSAGE_TARGETS } from "./messages.ts";
import { RECOGNITION_TARGETS } from "./recognition.ts";
import { SESSION_TARGETS } from "./sessions.ts";
import { SYSTEM_FILE_TARGETS } from "./system-files.ts";
import { SYSTEM_LOG_TARGETS } from "./system-logs.ts";
import { TOOL_LOG_TARGETS } from "./tool-logs.ts";
import { VNC_LOG_TARGETS } from "./vnc-logs.ts";
import { WHOLE_LOOK_TARGETS } from "./whole-look.ts";
import { WRITTEN_INPUT_TARGETS } from "./written-input.ts";

/** Every reader of what the outside world says. */
export const TARGETS: readonly FuzzTarget[] = [
  ...SYSTEM_FILE_TARGETS,
  ...KERNEL_TABLE_TARGETS,
  ...SESSION_TARGETS,
  ...TOOL_LOG_TARGETS,
  ...VNC_LOG_TARGETS,
  ...SYSTEM_LOG_TARGETS,
  ...HARDWARE_TARGETS,
  ...WHOLE_LOOK_TARGETS,
  ...RECOGNITION_TARGETS,
  ...WRITTEN_INPUT_TARGETS,
  ...ADDRESS_DATA_TARGETS,
  ...MESSAGE_TARGETS,
  ...LEDGER_TARGETS,
];
