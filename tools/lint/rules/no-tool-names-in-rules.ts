import { type NodeOf, type Rule, repositoryPath } from "../rule.ts";

type Literal = NodeOf<"Literal">;
type Ancestor = Literal["parent"];

/** Words of the project's own vocabulary that a product also bears: `tor` is a class of network. */
const OWN_WORDS = new Set(["tor"]);

/**
 * Detection rules judge kinds of things; which products those are stands in the catalog alone.
 * The sample cases inside a rule (`tests: [...]`) must name products and may.
 */
export function noToolNamesInRules(catalogIds: ReadonlySet<string>): Rule {
  return {
    create(context) {
      const path = repositoryPath(context);
      if (!path.startsWith("server/src/rules/") || path.endsWith(".test.ts")) return {};
      return {
        Literal(node) {
          if (typeof node.value !== "string" || !catalogIds.has(node.value)) return;
          if (OWN_WORDS.has(node.value) || isSample(node)) return;
          context.report({ node, message: `"${node.value}" is a catalog id; ask the catalog for a property instead.` });
        },
      };
    },
  };
}

function isSample(node: Literal): boolean {
  for (
    let current: Ancestor | null = node.parent;
    current !== null && current.type !== "Program";
    current = current.parent
  ) {
    if (current.type === "Property" && current.key.type === "Identifier" && current.key.name === "tests") return true;
  }
  return false;
}
