import { AppError, type ServerEvent, type ServerServices } from "@clearseat/server";
import { toMillis } from "@clearseat/shared";
import { makeChance } from "../scenario/generate/chance.ts";
import { ANALYSTS, type Deed, type Finding, planDeeds } from "./plan-deeds.ts";

interface OperatorsContext {
  readonly seed: string;
  readonly alerts: () => ServerServices["alerts"];
  /** Which farm a laptop stands in; null: none. By the server's name of it. */
  readonly farmOf: (deviceId: string) => Finding["farm"];
}

/** The made-up people who worked on the alerts of the past; what they did went through the service that real ones use. */
export class Operators {
  readonly #context: OperatorsContext;
  readonly #opened: { readonly alertId: string; readonly deviceIds: readonly string[] }[] = [];
  #planned: Deed[] = [];
  #count = 0;
  readonly #met = new Set<Finding["farm"]>();

  constructor(context: OperatorsContext) {
    this.#context = context;
  }

  readonly hear = (event: ServerEvent): void => {
    if (event.name === "alert.opened") this.#opened.push(event);
  };

  /** Looks at what was opened, and does what is due until `ms`; `at` puts the clock where each deed was done. */
  async work(ms: number, at: (ms: number) => void): Promise<void> {
    for (const opened of this.#opened.splice(0)) await this.#plan(opened);
    while (this.#planned[0] !== undefined && this.#planned[0].atMs <= ms) {
      const [deed, ...rest] = this.#planned;
      this.#planned = rest;
      at(deed.atMs);
      await this.#do(deed);
    }
  }

  async #plan({
    alertId,
    deviceIds,
  }: {
    readonly alertId: string;
    readonly deviceIds: readonly string[];
  }): Promise<void> {
    const { openedAt, severity, rules } = await this.#context.alerts().read(alertId, { name: ANALYSTS[0] });
    const farm = deviceIds.map(this.#context.farmOf).find((one) => one !== null) ?? null;
    this.#count += 1;
    const isFirst = !this.#met.has(farm);
    this.#met.add(farm);
    const finding = { alertId, openedMs: toMillis(openedAt), severity, rules, farm, isFirst };
    const deeds = planDeeds(finding, makeChance(`${this.#context.seed} alert ${this.#count}`));
    this.#planned = [...this.#planned, ...deeds].sort((a, b) => a.atMs - b.atMs);
  }

  async #do({ alertId, operator, request }: Deed): Promise<void> {
    try {
      await this.#context.alerts().act(alertId, request, { name: operator });
    } catch (error) {
      // Meanwhile it ended by itself, or came back: then there is nothing to do, as in life.
      if (!(error instanceof AppError) || error.code !== "transition_refused") throw error;
    }
  }
}
