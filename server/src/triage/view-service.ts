import { randomToken } from "@clearseat/proof";
import { type Clock, type Instant, toInstant } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import type { Storage } from "../store.ts";
import type { SavedView } from "./triage-store.ts";

/** What somebody saves. */
export interface ViewContent {
  readonly name: string;
  /** As the address bar has it, without the question mark. */
  readonly query: string;
  readonly shared: boolean;
}

/** A view as it is answered. */
export interface View extends ViewContent {
  readonly id: string;
  readonly owner: string;
  readonly updatedAt: Instant;
}

/** Filters of the queue under a name: of one operator, or for all. */
export interface ViewService {
  /** Own and shared ones by name. */
  list(operator: Operator): Promise<readonly View[]>;
  /** Throws `malformed_message` beyond a hundred. */
  add(content: ViewContent, operator: Operator): Promise<View>;
  /** Throws `not_found` for a view that is not one's own. */
  change(viewId: string, content: ViewContent, operator: Operator): Promise<View>;
  /** Throws `not_found` for a view that is not one's own. */
  remove(viewId: string, operator: Operator): Promise<void>;
}

/** More than anybody finds again. */
const MOST_VIEWS = 100;

function toView({ viewId, owner, name, query, isShared, updatedAtMs }: SavedView): View {
  return { id: viewId, owner, name, query, shared: isShared, updatedAt: toInstant(updatedAtMs) };
}

export function createViewService({
  storage,
  clock,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
}): ViewService {
  const { triage } = storage.store;

  /** A shared view is changed by whoever made it; others save their own. */
  async function findOwn(viewId: string, operator: Operator): Promise<SavedView> {
    const view = await triage.findView(viewId);
    if (view === null || view.owner !== operator.name)
      throw new AppError("not_found", "You have no view of this id; one that is shared belongs to whoever made it.");
    return view;
  }

  async function put(viewId: string, { name, query, shared }: ViewContent, operator: Operator): Promise<View> {
    const view = { viewId, owner: operator.name, name, query, isShared: shared, updatedAtMs: clock.now() };
    await triage.putView(view);
    return toView(view);
  }

  return {
    list: async (operator) => (await triage.views(operator.name)).map(toView),
    async add(content, operator) {
      const own = (await triage.views(operator.name)).filter((view) => view.owner === operator.name);
      if (own.length >= MOST_VIEWS)
        throw new AppError("malformed_message", `name: you have ${MOST_VIEWS} views; remove one first`, {
          field: "name",
        });
      return put(`vw_${randomToken(12)}`, content, operator);
    },
    async change(viewId, content, operator) {
      await findOwn(viewId, operator);
      return put(viewId, content, operator);
    },
    async remove(viewId, operator) {
      await findOwn(viewId, operator);
      await triage.dropView(viewId);
    },
  };
}
