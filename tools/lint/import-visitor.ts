import type { NodeOf, Visitor } from "./rule.ts";

type Declaration = NodeOf<"ImportDeclaration"> | NodeOf<"ExportNamedDeclaration"> | NodeOf<"ExportAllDeclaration">;

/** One import, re-export or `import()`, reduced to what the door and layer tables ask about. */
export interface ImportUse {
  readonly node: Declaration | NodeOf<"ImportExpression">;
  readonly specifier: string;
  readonly isTypeOnly: boolean;
  /** The names taken as values; null when that is the whole module. */
  readonly names: readonly string[] | null;
}

/** Calls back for each import of a file, whichever syntax it is written in. */
export function visitImports(report: (use: ImportUse) => void): Visitor {
  return {
    ImportDeclaration(node) {
      const values = node.specifiers.filter((each) => each.type !== "ImportSpecifier" || each.importKind !== "type");
      const isTypeOnly = node.importKind === "type" || (node.specifiers.length > 0 && values.length === 0);
      const names = values.map((each) => (each.type === "ImportSpecifier" ? nameOf(each.imported) : null));
      report({ node, specifier: node.source.value, isTypeOnly, names: wholeOr(names) });
    },
    ExportNamedDeclaration(node) {
      if (node.source === null) return;
      const values = node.specifiers.filter((each) => each.exportKind !== "type");
      const isTypeOnly = node.exportKind === "type" || (node.specifiers.length > 0 && values.length === 0);
      report({ node, specifier: node.source.value, isTypeOnly, names: values.map((each) => nameOf(each.local)) });
    },
    ExportAllDeclaration(node) {
      report({ node, specifier: node.source.value, isTypeOnly: node.exportKind === "type", names: null });
    },
    ImportExpression(node) {
      if (node.source.type !== "Literal" || typeof node.source.value !== "string") return;
      report({ node, specifier: node.source.value, isTypeOnly: false, names: null });
    },
  };
}

/** A bare `import "x"` or a default or namespace import reaches the whole module. */
function wholeOr(names: readonly (string | null)[]): readonly string[] | null {
  const named = names.filter((name) => name !== null);
  return named.length === names.length && names.length > 0 ? named : null;
}

function nameOf(name: { type: string; name?: string; value?: unknown }): string {
  return name.name ?? String(name.value);
}
