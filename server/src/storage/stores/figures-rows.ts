import type { SignalKind } from "@clearseat/shared";
import { type Kysely, sql } from "kysely";
import type { HealthRange } from "../../devices/device-health.ts";
import type { FiguresStore, Weeks } from "../../figures/figures-store.ts";
import type { Tables } from "../tables/tables.ts";

type Row<Name extends Exclude<keyof FiguresStore, "triaged">> = Awaited<ReturnType<FiguresStore[Name]>>[number];

/** Parameters are no whole numbers to SQLite, so a quotient is cut by hand. */
async function readOpened(db: Kysely<Tables>, { firstMs, weekMs }: Weeks) {
  const { rows } = await sql<
    Row<"opened">
  >`select cast((opened_at - ${firstMs}) / ${weekMs} as bigint) as week, severity, disposition,
      count(*) as count
    from alert where opened_at >= ${firstMs}
    group by 1, severity, disposition order by 1, severity, disposition`.execute(db);
  return rows;
}

async function readTriaged(db: Kysely<Tables>, { firstMs, weekMs }: Weeks) {
  const { rows } = await sql<{
    week: number;
    delay: number;
  }>`select cast((opened_at - ${firstMs}) / ${weekMs} as bigint) as week,
      min(alert_event.at) - opened_at as delay
    from alert join alert_event on alert_event.alert_id = alert.alert_id
    where opened_at >= ${firstMs} and alert_event.actor <> 'clearseat'
      and alert_event.kind in ('status_changed', 'assigned')
    group by alert.alert_id, opened_at`.execute(db);
  return rows.map((row) => ({ week: row.week, delayMs: row.delay }));
}

async function readHealth(db: Kysely<Tables>, ranges: readonly HealthRange[]) {
  const cases = ranges.map(({ state, statuses, heardFromMs, heardBeforeMs }) => {
    const status = sql.join(statuses.map((one) => sql.val(one)));
    return sql`when status in (${status}) and heard_at >= ${heardFromMs} and heard_at < ${heardBeforeMs} then ${sql.lit(state)}`;
  });
  const { rows } = await sql<Row<"health">>`select platform, state, count(*) as count from (
      select platform, case ${sql.join(cases, sql` `)} else 'silent' end as state from (
        select device.platform, device.status, coalesce(chain_head.received_at, device.enrolled_at) as heard_at
        from device left join chain_head on chain_head.device_id = device.device_id) as heard) as judged
    group by platform, state order by platform, state`.execute(db);
  return rows;
}

async function readVersions(db: Kysely<Tables>) {
  const { rows } = await sql<Row<"versions">>`select device.platform, chain_head.agent_version as "agentVersion",
      count(*) as count
    from device join chain_head on chain_head.device_id = device.device_id
    where device.status = 'active' and chain_head.received_at is not null
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** The partial index of gaps holds all that is asked, so nothing else that laptops say is walked through. */
function gapsOf(kind: SignalKind) {
  return sql`from device_state join device on device.device_id = device_state.device_id
    where device_state.reason is not null and device_state.cleared_at is null and device_state.kind = ${kind}
      and device.status = 'active'`;
}

async function readGaps(db: Kysely<Tables>, kind: SignalKind) {
  const { rows } = await sql<Row<"gaps">>`select device.platform, device_state.reason,
      count(distinct device_state.device_id) as count
    ${gapsOf(kind)} group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

async function readBlind(db: Kysely<Tables>, kind: SignalKind) {
  const { rows } = await sql<Row<"blind">>`select device.platform, count(distinct device_state.device_id) as count
    ${gapsOf(kind)} group by 1 order by 1`.execute(db);
  return rows;
}

export function createFiguresStore(db: Kysely<Tables>): FiguresStore {
  return {
    opened: (weeks) => readOpened(db, weeks),
    triaged: (weeks) => readTriaged(db, weeks),
    health: (ranges) => readHealth(db, ranges),
    versions: () => readVersions(db),
    gaps: (kind) => readGaps(db, kind),
    blind: (kind) => readBlind(db, kind),
  };
}
