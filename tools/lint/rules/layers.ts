import { visitImports } from "../import-visitor.ts";
import { LAYERS, type Layer } from "../layers.ts";
import { isTestSupport, isWithin, resolveImport } from "../paths.ts";
import { type Rule, repositoryPath } from "../rule.ts";

const COLLECTOR = /^agent\/src\/collectors\/([^/]+)\//;

/** Imports point in one direction only, and collectors do not know each other. */
export const layers: Rule = {
  create(context) {
    const path = repositoryPath(context);
    if (isTestSupport(path)) return {};
    const own = LAYERS.filter((layer) => holdsFor(layer, path));
    if (own.length === 0) return {};
    return visitImports((use) => {
      const target = resolveImport(path, use.specifier);
      const broken = own.find((layer) => !allows(layer, target));
      if (broken !== undefined) context.report({ node: use.node, message: broken.message });
      if (isAnotherCollector(path, target)) {
        context.report({ node: use.node, message: "Collectors do not import each other; share a parser beside them." });
      }
    });
  },
};

function holdsFor(layer: Layer, path: string): boolean {
  const isIn = (places: readonly string[] = []): boolean => places.some((place) => isWithin(path, place));
  return isIn(layer.folders) && !isIn(layer.except);
}

function allows(layer: Layer, target: string): boolean {
  const names = (places: readonly string[]): boolean => places.some((place) => isWithin(target, place));
  if (layer.never !== undefined && names(layer.never)) return false;
  return layer.only === undefined || names(layer.only);
}

function isAnotherCollector(path: string, target: string): boolean {
  const own = COLLECTOR.exec(path)?.[1];
  const other = COLLECTOR.exec(target)?.[1];
  return own !== undefined && other !== undefined && own !== other;
}
