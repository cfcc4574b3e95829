import type { GlobalDoor } from "../doors.ts";
import { isShipped, isWithin } from "../paths.ts";
import { type NodeOf, type Rule, type RuleContext, repositoryPath } from "../rule.ts";

/** A rule that keeps the globals of one door in their place. */
export function globalDoor(door: GlobalDoor): Rule {
  return {
    create(context) {
      if (isOpen(door, repositoryPath(context))) return {};
      return {
        Identifier(node) {
          const use = readUse(context, node);
          if (use !== null && door.uses.includes(use)) context.report({ node, message: door.message });
        },
      };
    },
  };
}

function isOpen(door: GlobalDoor, path: string): boolean {
  const isFree = door.holds === "shipped" ? !isShipped(path) : path.endsWith("/main.ts");
  return isFree || door.through.some((place) => isWithin(path, place));
}

/** The use of a global as the door table writes it, or null when the name means something local. */
function readUse(context: RuleContext, node: NodeOf<"Identifier">): string | null {
  if (!context.sourceCode.isGlobalReference(node)) return null;
  const { parent } = node;
  if (parent.type === "MemberExpression" && parent.object === node) {
    return parent.property.type === "Identifier" ? `${node.name}.${parent.property.name}` : null;
  }
  if (parent.type === "NewExpression" && parent.callee === node) {
    return parent.arguments.length === 0 ? `new ${node.name}()` : node.name;
  }
  if (parent.type === "CallExpression" && parent.callee === node) return node.name === "Date" ? "Date()" : node.name;
  return node.name;
}
