import type { Rule } from "../rule.ts";

const MARKER = /\b(?:TODO|FIXME|HACK)\b/;
const WITH_ISSUE = /@TODO\(#\d+\)/g;

/** Work left open is written where somebody will find it. */
export const todoNamesIssue: Rule = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!MARKER.test(comment.value.replaceAll(WITH_ISSUE, ""))) continue;
          context.report({ node: comment, message: "Name the open issue: @TODO(#123), or do it now." });
        }
      },
    };
  },
};
