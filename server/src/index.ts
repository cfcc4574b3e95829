export { ROLE_NAMES, ROLES, type Role } from "./access/roles.ts";
export { createAddressData } from "./address-data/address-data.ts";
export { AlertActionRequest } from "./alerts/alert-action-request.ts";
export { AlertDetail } from "./alerts/alert-detail.ts";
export { AppError } from "./app-error.ts";
export { type AlertComparison, compareAlerts } from "./backtest/compare-alerts.ts";
export { renderComparison } from "./backtest/render-comparison.ts";
export {
  buildServer,
  type ClearseatServer,
  type ServerOptions,
  type ServerServices,
} from "./build-server.ts";
export { loadSettings, parseSettings, type ServerSettingsInput } from "./config/load-settings.ts";
export { ATTACK_VERSION } from "./detection/attack-techniques.ts";
export type { AddressFacts, DeviceCase } from "./detection/device-case.ts";
export { type Explanation, explainAlert } from "./detection/explain.ts";
export { judge } from "./detection/judge.ts";
export { UNKNOWN_ADDRESS } from "./detection/peer-place.ts";
export { renderExplanation } from "./detection/render-explanation.ts";
export { scoreFindings } from "./detection/score.ts";
export { DirectoryEntry, DirectoryEntryInput } from "./directory/directory-entry.ts";
export { expectedId } from "./directory/expected-laptop.ts";
export { parseDirectoryCsv } from "./directory/parse-directory-csv.ts";
export type { ServerEvent } from "./events.ts";
export type { AgentConfig } from "./keys/load-keys.ts";
export { createLog, type Logger } from "./log.ts";
export { type AddressFactsSource, unknownAddressFacts } from "./network/address-facts.ts";
export { IN_MEMORY, STORE_FILE } from "./open-data.ts";
export { RULES } from "./rules/index.ts";
export { type RunningServer, startServer } from "./start-server.ts";
export { openStorage } from "./storage/open-storage.ts";
export { type DatabaseLocation, parseDatabaseUrl } from "./storage/postgres/database-url.ts";
export type { Storage } from "./store.ts";
export { type DeviceVerdict, verifyStore } from "./verification/verify-store.ts";
