import { MODULE_DOORS } from "../doors.ts";
import { testRule } from "../rule-tester.ts";
import { doors } from "./doors.ts";

const ELSEWHERE = "server/src/alerts/alert-service.ts";

for (const door of MODULE_DOORS) {
  testRule(`doors: ${door.modules[0]}`, doors, {
    message: new RegExp(door.message.replaceAll(/[.()]/g, "\\$&"), "u"),
    fires: door.modules.flatMap((name) => [
      { at: ELSEWHERE, code: `import { anything } from "${name}";` },
      { at: ELSEWHERE, code: `import everything from "${name}";` },
      { at: ELSEWHERE, code: `export * from "${name}";` },
      { at: ELSEWHERE, code: `export async function load() { return await import("${name}"); }` },
    ]),
    quiet: [
      ...door.through.map((place) => ({
        at: place.endsWith("/") ? `${place}inside.ts` : place,
        code: `import { anything } from "${door.modules[0]}";`,
      })),
      { at: "server/src/alerts/alert-service.test.ts", code: `import { anything } from "${door.modules[0]}";` },
      { at: "tools/check/main.ts", code: `import { anything } from "${door.modules[0]}";` },
    ],
  });
}

testRule("doors: spellings", doors, {
  message: /Files are read and written|SQL is spoken/u,
  fires: [
    { at: ELSEWHERE, code: `import { readFileSync } from "fs";` },
    { at: ELSEWHERE, code: `import type { Kysely } from "kysely";` },
  ],
  quiet: [
    { at: ELSEWHERE, code: `import type { Stats } from "node:fs";` },
    { at: ELSEWHERE, code: `import { type Stats } from "node:fs";` },
    { at: ELSEWHERE, code: `import { isIP, BlockList } from "node:net";` },
  ],
});
