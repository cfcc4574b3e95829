import { MODULE_DOORS, type ModuleDoor } from "../doors.ts";
import { type ImportUse, visitImports } from "../import-visitor.ts";
import { isShipped, isWithin } from "../paths.ts";
import { type Rule, repositoryPath } from "../rule.ts";

/** Each dangerous module is used in one place. Unlike no-restricted-imports it also sees `import()`. */
export const doors: Rule = {
  create(context) {
    const path = repositoryPath(context);
    if (!isShipped(path)) return {};
    const closed = MODULE_DOORS.filter((door) => !door.through.some((place) => isWithin(path, place)));
    return visitImports((use) => {
      const door = closed.find((each) => isRefused(each, use));
      if (door !== undefined) context.report({ node: use.node, message: door.message });
    });
  },
};

function isRefused(door: ModuleDoor, use: ImportUse): boolean {
  const isThisDoor = door.modules.includes(use.specifier) || door.modules.includes(`node:${use.specifier}`);
  if (!isThisDoor) return false;
  if (use.isTypeOnly) return door.typesToo === true;
  return use.names === null || use.names.some((name) => door.harmless?.includes(name) !== true);
}
