import { testRule } from "../rule-tester.ts";
import { layers } from "./layers.ts";

testRule("layers: shared", layers, {
  message: /@clearseat\/shared is pure/u,
  fires: [
    { at: "shared/src/signals/power.ts", code: `import { readFileSync } from "node:fs";` },
    { at: "shared/src/signals/power.ts", code: `import pino from "pino";` },
    { at: "shared/src/signals/power.ts", code: `import { x } from "../../proof/src/index.ts";` },
  ],
  quiet: [
    { at: "shared/src/signals/power.ts", code: `import { z } from "zod"; import { y } from "../primitives/time.ts";` },
    { at: "shared/src/signals/power.test.ts", code: `import { it } from "vitest";` },
  ],
});

testRule("layers: proof", layers, {
  message: /@clearseat\/proof imports/u,
  fires: [
    { at: "shared/proof/src/jws.ts", code: `import { z } from "zod";` },
    { at: "shared/proof/src/jws.ts", code: `import { x } from "@clearseat/agent";` },
  ],
  quiet: [
    {
      at: "shared/proof/src/jws.ts",
      code: `import { sign } from "node:crypto"; import { Report } from "@clearseat/shared";`,
    },
  ],
});

testRule("layers: agent and server apart", layers, {
  message: /never imports the (?:server|agent)/u,
  fires: [
    { at: "agent/src/agent.ts", code: `import { x } from "@clearseat/server";` },
    { at: "agent/src/agent.ts", code: `import type { X } from "../../server/src/app.ts";` },
    { at: "server/src/app.ts", code: `import { x } from "@clearseat/agent";` },
  ],
  quiet: [{ at: "agent/src/agent.ts", code: `import { x } from "@clearseat/proof";` }],
});

testRule("layers: tools and tests stay outside", layers, {
  message: /never imports tools or tests/u,
  fires: [
    { at: "server/src/app.ts", code: `import { x } from "../../tests/support/fake-clock.ts";` },
    { at: "agent/src/agent.ts", code: `import { x } from "@clearseat/tools";` },
  ],
  quiet: [{ at: "tests/e2e/one.ts", code: `import { x } from "@clearseat/server";` }],
});

testRule("layers: packages by name", layers, {
  message: /by its name/u,
  fires: [{ at: "agent/src/agent.ts", code: `import { x } from "../../shared/src/index.ts";` }],
  quiet: [{ at: "agent/src/agent.ts", code: `import { x } from "@clearseat/shared";` }],
});

testRule("layers: recognition", layers, {
  message: /Recognition is pure/u,
  fires: [
    { at: "agent/src/recognize/recognize.ts", code: `import { x } from "../platform/clock.ts";` },
    { at: "agent/src/recognize/recognize.ts", code: `import os from "node:os";` },
  ],
  quiet: [
    {
      at: "agent/src/recognize/recognize.ts",
      code: `import { x } from "./bytes.ts"; import { y } from "@clearseat/shared";`,
    },
  ],
});

testRule("layers: collectors look through doors", layers, {
  message: /A collector looks through the doors/u,
  fires: [
    { at: "agent/src/collectors/usb/collector.ts", code: `import os from "node:os";` },
    { at: "agent/src/collectors/usb/collector.ts", code: `import { x } from "../../ledger/ledger.ts";` },
    { at: "agent/src/collectors/usb/collector.ts", code: `import si from "systeminformation";` },
  ],
  quiet: [
    {
      at: "agent/src/collectors/usb/collector.ts",
      code: `import { x } from "../collector.ts"; import { y } from "./parse.ts";`,
    },
    { at: "agent/src/collectors/usb/collector.ts", code: `import type { Files } from "../../platform/files.ts";` },
    { at: "agent/src/collectors/index.ts", code: `import { usb } from "./usb/collector.ts";` },
  ],
});

testRule("layers: collectors apart", layers, {
  message: /Collectors do not import each other/u,
  fires: [{ at: "agent/src/collectors/usb/collector.ts", code: `import { x } from "../displays/parse.ts";` }],
  quiet: [{ at: "agent/src/collectors/usb/collector.ts", code: `import { x } from "./parse.ts";` }],
});

testRule("layers: rules and detection are pure", layers, {
  message: /A rule judges values|Detection is pure/u,
  fires: [
    { at: "server/src/rules/never-moves.ts", code: `import { x } from "../storage/open-storage.ts";` },
    { at: "server/src/rules/never-moves.ts", code: `import { x } from "node:net";` },
    { at: "server/src/detection/judge.ts", code: `import type { X } from "../store.ts";` },
  ],
  quiet: [
    { at: "server/src/rules/never-moves.ts", code: `import type { X } from "../detection/detection-rule.ts";` },
    { at: "server/src/detection/judge.ts", code: `import { RULES } from "../rules/index.ts";` },
  ],
});

testRule("layers: services without HTTP", layers, {
  message: /Services do not know HTTP/u,
  fires: [{ at: "server/src/alerts/service.ts", code: `import { x } from "../http/routes/alerts/index.ts";` }],
  quiet: [{ at: "server/src/build-server.ts", code: `import { x } from "./http/routes/alerts/index.ts";` }],
});
