import type { AccountDeps, AccountService } from "./account-service.ts";
import { createEntrance } from "./enter-account.ts";
import { createAccountKeeper } from "./keep-accounts.ts";

export function createAccountService(deps: AccountDeps): AccountService {
  return { ...createAccountKeeper(deps), ...createEntrance(deps) };
}
