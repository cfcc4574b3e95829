import type { RuleTester } from "oxlint/plugins-dev";

type AnyRule = Parameters<RuleTester["run"]>[1];

/** One lint rule in the shape that oxlint loads; its `create` looks at one file. */
export type Rule = Exclude<AnyRule, { createOnce: unknown }>;
export type RuleContext = Parameters<Rule["create"]>[0];
export type Visitor = ReturnType<Rule["create"]>;

/** A node as the visitor of that name receives it. */
export type NodeOf<Name extends keyof Visitor> = Parameters<NonNullable<Visitor[Name]>>[0];
export type Expression = NodeOf<"CallExpression">["callee"];

/** The linted file as a path from the repository root, with forward slashes. */
export function repositoryPath(context: RuleContext): string {
  return context.filename.slice(context.cwd.length + 1).replaceAll("\\", "/");
}
