import type { NodeOf, Rule } from "../rule.ts";

const MESSAGE =
  "A failure does something: return a gap, rethrow with cause, or log. Silence looks like an empty answer.";

type Argument = NodeOf<"CallExpression">["arguments"][number];

/** No failure disappears: neither in an empty catch block nor in `.catch(() => {})`. */
export const catchHasEffect: Rule = {
  create(context) {
    return {
      CatchClause(node) {
        if (node.body.body.length === 0) context.report({ node, message: MESSAGE });
      },
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
        const [handler] = node.arguments;
        if (callee.property.name !== "catch" || handler === undefined || !doesNothing(handler)) return;
        context.report({ node: handler, message: MESSAGE });
      },
    };
  },
};

function doesNothing(handler: Argument): boolean {
  if (handler.type !== "ArrowFunctionExpression" && handler.type !== "FunctionExpression") return false;
  const { body } = handler;
  if (body === null) return false;
  if (body.type === "BlockStatement") return body.body.length === 0;
  return body.type === "Identifier" && body.name === "undefined";
}
