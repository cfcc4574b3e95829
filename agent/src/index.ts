export { type Agent, type AgentOptions, connectCollector, createAgent, lookAtMachine } from "./agent.ts";
export type { CliCommand, CliIo, CliOption, CommandInput, ExitCode } from "./cli/cli-command.ts";
export { COMMANDS } from "./cli/commands.ts";
export { renderFindings } from "./cli/render-findings.ts";
export { runCli } from "./cli/run-cli.ts";
export { COLLECTORS } from "./collectors/index.ts";
export { AGENT_VERSION } from "./config/agent-version.ts";
export { ALL_SETTINGS, readSettings, type SettingSources } from "./config/read-settings.ts";
export { toEnvironmentName, toFlagName } from "./config/setting-names.ts";
export type { Ledger, LedgerReader } from "./ledger/ledger.ts";
export { LedgerError } from "./ledger/ledger-error.ts";
export { LEDGER_FILE, openLedger, openLedgerReader, openMemoryLedger } from "./ledger/open-ledger.ts";
export { LEDGER_FAULTS, type LedgerFault, type LedgerVerdict, verifyLedger } from "./ledger/verify-ledger.ts";
export { type AgentLogs, createLogs } from "./log.ts";
export { createPlatform, type PlatformDoors } from "./platform/create-platform.ts";
export { type CompiledCatalog, compileCatalog } from "./recognize/compile-catalog.ts";
export { pathBelowInstallRoot } from "./recognize/programs/install-folder.ts";
export { type KeyedHash, type Recognition, type RecognizeContext, recognize } from "./recognize/recognize.ts";
export { type AgentCatalog, bundledCatalog, makeAgentCatalog } from "./reporting/agent-catalog.ts";
export type { AgentCore, AgentCoreOptions, CoreLog, CycleResult, LookRequest } from "./reporting/agent-core.ts";
export { createAgentCore } from "./reporting/create-agent-core.ts";
export { type AgentStatus, describeStatus } from "./reporting/describe-status.ts";
export { runSchedule, type ScheduleOptions } from "./reporting/run-schedule.ts";
export type { Setback } from "./reporting/setback.ts";
export { type LookContext, takeSnapshot } from "./runtime/take-snapshot.ts";
export { createPaint, type Paint, printable } from "./transparency/paint.ts";
export { renderTransparencyHtml } from "./transparency/render-html.ts";
export { renderTransparencyText } from "./transparency/render-text.ts";
export { readTransparencyView, serveTransparency, type TransparencySource } from "./transparency/serve-transparency.ts";
export { makeTransparencyView, type TransparencyView } from "./transparency/view.ts";
export type {
  Accepted,
  CollectorClient,
  Outcome,
  Refused,
  TaggedDocument,
  Unavailable,
  Unchanged,
} from "./transport/collector-client.ts";
export { createHttp, type Http } from "./transport/http.ts";
export { createHttpCollectorClient } from "./transport/http-collector-client.ts";
export { interpretAnswer, interpretDocument, type RawAnswer } from "./transport/interpret-answer.ts";
