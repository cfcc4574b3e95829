import type { NodeOf, Rule } from "../rule.ts";

const LOUD_LEVELS = new Set(["warn", "error", "fatal"]);
const LOGGER = /^(?:log|logger|logs)$|(?:Log|Logger)$/;

/** A loud log line has one fixed sentence with fields beside it, so that equal failures count as equal. */
export const logMessageIsStatic: Rule = {
  create(context) {
    return {
      CallExpression(node) {
        if (!isLoudLog(node.callee)) return;
        for (const argument of node.arguments.slice(0, 2)) {
          if (!isComposed(argument)) continue;
          context.report({ node: argument, message: "Keep the message fixed and put what varies into fields." });
        }
      },
    };
  },
};

function isLoudLog(callee: NodeOf<"CallExpression">["callee"]): boolean {
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return false;
  if (!LOUD_LEVELS.has(callee.property.name)) return false;
  const { object } = callee;
  if (object.type === "Identifier") return LOGGER.test(object.name);
  if (object.type !== "MemberExpression") return false;
  const { property } = object;
  if (property.type === "Identifier" && LOGGER.test(property.name)) return true;
  if (property.type === "PrivateIdentifier" && LOGGER.test(property.name)) return true;
  // One logger per subsystem: logs.ingest.warn(...)
  return object.object.type === "Identifier" && LOGGER.test(object.object.name);
}

function isComposed(argument: NodeOf<"CallExpression">["arguments"][number]): boolean {
  if (argument.type === "TemplateLiteral") return argument.expressions.length > 0;
  return argument.type === "BinaryExpression" && argument.operator === "+";
}
