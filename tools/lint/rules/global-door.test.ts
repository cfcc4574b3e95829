import { GLOBAL_DOORS } from "../doors.ts";
import { testRule } from "../rule-tester.ts";
import { globalDoor } from "./global-door.ts";

const SERVICE = "server/src/alerts/service.ts";

testRule("clock", globalDoor(GLOBAL_DOORS.clock), {
  message: /Time comes from a Clock argument/u,
  fires: [
    "const t = Date.now();",
    "const t = new Date();",
    "const t = Date();",
    "const now = Date.now;",
    "const t = performance.now();",
    "const t = process.hrtime.bigint();",
  ].map((code) => ({ at: SERVICE, code })),
  quiet: [
    { at: SERVICE, code: "const t = new Date(text);" },
    { at: SERVICE, code: "const t = Date.parse(text);" },
    { at: SERVICE, code: "function read(Date: { now(): number }) { return Date.now(); }" },
    { at: SERVICE, code: "const t: Date = toDate(text);" },
    { at: "agent/src/platform/clock.ts", code: "const t = Date.now();" },
    { at: "server/src/alerts/service.test.ts", code: "const t = Date.now();" },
    { at: "tools/check/steps.ts", code: "const t = performance.now();" },
  ],
});

testRule("exit", globalDoor(GLOBAL_DOORS.exit), {
  message: /Only a main\.ts ends the process/u,
  fires: [
    { at: SERVICE, code: "process.exit(1);" },
    { at: "tools/check/steps.ts", code: "process.exitCode = 1;" },
  ],
  quiet: [
    { at: "agent/src/main.ts", code: "process.exitCode = 1;" },
    { at: "tools/check/main.ts", code: "process.exit(2);" },
    { at: SERVICE, code: "child.exit(1);" },
  ],
});

testRule("randomness", globalDoor(GLOBAL_DOORS.randomness), {
  message: /Chance comes from/u,
  fires: [{ at: "agent/src/reporting/back-off.ts", code: "const jitter = Math.random();" }],
  quiet: [
    { at: "agent/src/platform/random.ts", code: "const jitter = Math.random();" },
    { at: "agent/src/reporting/back-off.ts", code: "const wait = Math.floor(random() * 2);" },
  ],
});

testRule("network", globalDoor(GLOBAL_DOORS.network), {
  message: /The network is reached/u,
  fires: [
    { at: "agent/src/reporting/send-reports.ts", code: `await fetch("https://collector.example.com");` },
    { at: SERVICE, code: `const socket = new WebSocket("wss://collector.example.com");` },
  ],
  quiet: [
    { at: SERVICE, code: "function send(fetch: () => void) { fetch(); }" },
    { at: "tests/e2e/api.ts", code: `await fetch("http://127.0.0.1:1");` },
  ],
});
