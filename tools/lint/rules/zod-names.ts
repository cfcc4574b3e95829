import type { Expression, Rule } from "../rule.ts";

const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*$/;
/** Functions of zod that do not build a schema, and methods that leave one. */
const NOT_A_SCHEMA = new Set([
  "config",
  "flattenError",
  "formatError",
  "prettifyError",
  "registry",
  "toJSONSchema",
  "treeifyError",
]);
const LEAVES_SCHEMA = /^(?:safe)?(?:parse|decode|encode)(?:Async)?$/i;

/** A schema and its inferred type share one PascalCase noun: `export const Signal`, `export type Signal`. */
export const zodNames: Rule = {
  create(context) {
    return {
      VariableDeclarator(node) {
        if (node.id.type !== "Identifier" || node.init === null || !isSchema(node.init)) return;
        const { name } = node.id;
        // Private building blocks of one file (`const port = z.int()`) have no type beside them.
        const isExported =
          node.parent.type === "VariableDeclaration" && node.parent.parent.type === "ExportNamedDeclaration";
        const isWellNamed = PASCAL_CASE.test(name) || !isExported;
        if (isWellNamed && !name.endsWith("Schema")) return;
        context.report({
          node: node.id,
          message: `Name the schema ${name} as its type: PascalCase, without "Schema".`,
        });
      },
    };
  },
};

/** Follows a chain of calls such as `z.object({}).strict()` down to `z`. */
function isSchema(init: Expression): boolean {
  const names: string[] = [];
  let current: Expression = init;
  while (current.type === "CallExpression" || current.type === "MemberExpression") {
    if (current.type === "MemberExpression" && current.property.type === "Identifier")
      names.push(current.property.name);
    current = current.type === "CallExpression" ? current.callee : current.object;
  }
  if (current.type !== "Identifier" || current.name !== "z" || init.type !== "CallExpression") return false;
  return !NOT_A_SCHEMA.has(names.at(-1) ?? "") && !LEAVES_SCHEMA.test(names[0] ?? "");
}
