import type { Rule } from "../rule.ts";

const SUPPRESSION = /^\s*(?:(?:oxlint|eslint)-disable|biome-ignore|@ts-(?:ignore|expect-error|nocheck)|v8 ignore)\b/;
const REASON = /\s--\s+\S|^\s*biome-ignore[^:]*:\s*\S/;

/** A switched-off check says on the same line why it is wrong here. */
export const suppressionHasReason: Rule = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!SUPPRESSION.test(comment.value) || REASON.test(comment.value)) continue;
          context.report({ node: comment, message: "Say why on the same line: `-- reason`." });
        }
      },
    };
  },
};
