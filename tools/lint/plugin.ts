import { readCatalogIds } from "./catalog-ids.ts";
import { GLOBAL_DOORS } from "./doors.ts";
import type { Rule } from "./rule.ts";
import { catchHasEffect } from "./rules/catch-has-effect.ts";
import { doors } from "./rules/doors.ts";
import { globalDoor } from "./rules/global-door.ts";
import { layers } from "./rules/layers.ts";
import { logMessageIsStatic } from "./rules/log-message-is-static.ts";
import { noToolNamesInRules } from "./rules/no-tool-names-in-rules.ts";
import { suppressionHasReason } from "./rules/suppression-has-reason.ts";
import { todoNamesIssue } from "./rules/todo-names-issue.ts";
import { zodNames } from "./rules/zod-names.ts";

/** The project's own rules; .oxlintrc.json switches them on as `clearseat/NAME`. */
export const RULES: Readonly<Record<string, Rule>> = {
  "catch-has-effect": catchHasEffect,
  clock: globalDoor(GLOBAL_DOORS.clock),
  doors,
  exit: globalDoor(GLOBAL_DOORS.exit),
  layers,
  "log-message-is-static": logMessageIsStatic,
  network: globalDoor(GLOBAL_DOORS.network),
  "no-tool-names-in-rules": noToolNamesInRules(readCatalogIds()),
  randomness: globalDoor(GLOBAL_DOORS.randomness),
  "suppression-has-reason": suppressionHasReason,
  "todo-names-issue": todoNamesIssue,
  "zod-names": zodNames,
};

const plugin = { meta: { name: "clearseat" }, rules: RULES };

// oxlint-disable-next-line import/no-default-export -- oxlint loads a plugin by its default export
export default plugin;
