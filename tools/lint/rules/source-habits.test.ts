import { testRule } from "../rule-tester.ts";
import { catchHasEffect } from "./catch-has-effect.ts";
import { logMessageIsStatic } from "./log-message-is-static.ts";
import { noToolNamesInRules } from "./no-tool-names-in-rules.ts";
import { suppressionHasReason } from "./suppression-has-reason.ts";
import { todoNamesIssue } from "./todo-names-issue.ts";
import { zodNames } from "./zod-names.ts";

const SERVICE = "server/src/alerts/service.ts";
const inService = (code: string) => ({ at: SERVICE, code });

testRule("todo-names-issue", todoNamesIssue, {
  message: /Name the open issue/u,
  fires: ["// TODO tidy", "/* FIXME */", "/** @TODO later */", "// @TODO(#12) and TODO that"].map(inService),
  quiet: ["// @TODO(#123) when Windows arrives", `const word = "TODO";`, "// todos are listed"].map(inService),
});

testRule("suppression-has-reason", suppressionHasReason, {
  message: /Say why on the same line/u,
  fires: ["// oxlint-disable-next-line no-console", "// @ts-expect-error", "/* eslint-disable */"].map(inService),
  quiet: [
    "// oxlint-disable-next-line no-console -- the one place that prints",
    "// @ts-expect-error -- a wrong value on purpose",
    "// biome-ignore format: a table",
    "// disable the timer first",
  ].map(inService),
});

testRule("catch-has-effect", catchHasEffect, {
  message: /A failure does something/u,
  fires: [
    "try { look(); } catch {}",
    "try { look(); } catch (error) { /* not there */ }",
    "look().catch(() => {});",
    "look().catch(() => undefined);",
    "look().catch(function () {});",
  ].map(inService),
  quiet: [
    `try { look(); } catch (error) { throw new Error("no", { cause: error }); }`,
    `function f() { try { return look(); } catch { return "denied"; } }`,
    "look().catch((error) => note(error));",
    "look().catch(note);",
  ].map(inService),
});

testRule("zod-names", zodNames, {
  message: /Name the schema/u,
  fires: [
    "export const signal = z.object({});",
    "export const SignalSchema = z.object({}).strict();",
    "const portSchema = z.int().min(1);",
  ].map(inService),
  quiet: [
    "export const Signal = z.object({}).strict();",
    "const port = z.int();",
    "export const parsed = z.string().parse(input);",
    "export const document = z.toJSONSchema(Signal);",
    "export function f() { const shape = z.object({}); return shape; }",
  ].map(inService),
});

testRule("log-message-is-static", logMessageIsStatic, {
  message: /Keep the message fixed/u,
  fires: [
    `log.warn(\`no answer from \${host}\`);`,
    `logs.ingest.error({ code }, "refused " + code);`,
    `class A { #log; f() { this.#log.error(\`bad \${code}\`); } }`,
    `auditLogger.fatal({ code }, \`bad \${code}\`);`,
  ].map(inService),
  quiet: [
    `log.warn({ host }, "No answer.");`,
    `log.debug(\`looked at \${count}\`);`,
    `result.error(\`bad \${code}\`);`,
    "log.error({ error }, `Broke.`);",
  ].map(inService),
});

testRule("no-tool-names-in-rules", noToolNamesInRules(new Set(["anydesk", "tor"])), {
  message: /is a catalog id/u,
  fires: [
    { at: "server/src/rules/setup-burst.ts", code: `const isIt = entryId === "anydesk";` },
    { at: "server/src/rules/setup-burst.ts", code: `export const rule = { matches: (x) => x.has("anydesk") };` },
  ],
  quiet: [
    { at: "server/src/rules/setup-burst.ts", code: `export const rule = { tests: [{ entryId: "anydesk" }] };` },
    { at: "server/src/rules/setup-burst.ts", code: `const isIt = network === "tor";` },
    { at: "server/src/rules/setup-burst.test.ts", code: `const id = "anydesk";` },
    { at: SERVICE, code: `const id = "anydesk";` },
  ],
});
