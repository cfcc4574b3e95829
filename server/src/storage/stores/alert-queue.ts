import { type RuleId, SEVERITIES, type Severity } from "@clearseat/shared";
import { type Expression, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { AlertFilter, AlertOrder, AlertStore } from "../../alerts/alert-store.ts";
import type { RankedStart } from "../../devices/page-cursor.ts";
import type { Tables } from "../tables/tables.ts";
import { isUnreadBy } from "./triage-rows.ts";

/** Spelled as the index `alert_urgency` is, which serves this order. */
const URGENCY = sql<number>`(case current_severity when 'critical' then 4 when 'high' then 3 when 'medium' then 2 when 'low' then 1 else 0 end)`;

/** The device itself, or a site in whose alert it stands; sites with alerts are few. */
function isAbout(deviceId: string): RawBuilder<SqlBool> {
  const named = `%${JSON.stringify(deviceId)}%`;
  // By id, so that the index of subjects finds both and the order of the queue is not walked for it.
  return sql<SqlBool>`alert_id in (
    select alert_id from alert where subject_kind = 'device' and subject_id = ${deviceId}
    union all select alert_id from alert
      where subject_kind = 'site' and devices like ${named.replaceAll("_", "!_")} escape '!')`;
}

/** The site itself, or a laptop that lives there. */
function isAt(siteId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`((subject_kind = 'site' and subject_id = ${siteId}) or (subject_kind = 'device'
    and subject_id in (select device_id from observable where kind = 'home' and value = ${siteId})))`;
}

/** Whether an alert holds a finding of a rule. */
function rests(rule: RuleId): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from alert_finding join finding on finding.finding_id = alert_finding.finding_id
    where alert_finding.alert_id = alert.alert_id and finding.rule = ${rule})`;
}

/** A text that fits more laptops than these is about none of them; each costs a look at the alerts of all sites. */
const MOST_NAMED = 200;

/** Whether title, a laptop's serial or model, or whose it is has a text in it, whatever the case of its letters. */
function speaksOf(text: string): RawBuilder<SqlBool> {
  const like = `%${text.toLowerCase().replaceAll(/[!%_]/gu, "!$&")}%`;
  const named = (column: string) => sql<SqlBool>`lower(${sql.ref(column)}) like ${like} escape '!'`;
  const meant = sql`select device.device_id as id from device
      left join directory_entry on directory_entry.serial = device.serial
      where ${named("device.serial")} or ${named("device.model")} or ${named("directory_entry.assignee")}
    union select 'serial:' || serial from directory_entry where ${named("serial")} or ${named("assignee")}`;
  // Nothing in here asks for the alert at hand, so that each part is worked out once.
  const ofSites = sql`with laptop as materialized (select id from (${meant}) as fitting limit ${sql.lit(MOST_NAMED)})
    select of_site.alert_id from laptop
    join alert as of_site on of_site.subject_kind = 'site' and of_site.devices like '%"' || laptop.id || '"%'`;
  return sql<SqlBool>`(${named("title")} or ${named("owner")} or (subject_kind = 'device' and subject_id in (${meant}))
    or alert_id in (${ofSites}))`;
}

type Where = ExpressionBuilder<Tables, "alert">;
type Condition = Expression<SqlBool>;

/** A condition for a part of the filter that is given. */
function when<T>(value: T | undefined, toCondition: (value: T) => Condition): readonly Condition[] {
  return value === undefined ? [] : [toCondition(value)];
}

function conditionsOf(where: Where, filter: AlertFilter): readonly Condition[] {
  const { statuses, severity, mergedInto, deviceId, handedOver } = filter;
  // As words of the query, not as values, so that the index of undecided alerts can serve it.
  const literals = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)));
  return [
    ...when(statuses, (values) => sql<SqlBool>`status in (${literals(values)})`),
    ...when(filter.dispositions, (values) => where("disposition", "in", [...values])),
    ...when(filter.deviceId, isAbout),
    ...when(filter.site, isAt),
    ...when(severity, (value) => sql<SqlBool>`${URGENCY} >= ${sql.lit(SEVERITIES.indexOf(value))}`),
    ...when(filter.owner, (name) => (name === "" ? where("owner", "is", null) : where("owner", "=", name))),
    ...when(filter.rule, rests),
    ...when(filter.handedOver === true ? true : undefined, () => where("handed_over_at", "is not", null)),
    ...when(filter.text, speaksOf),
    ...when(filter.unreadBy, isUnreadBy),
    ...when(mergedInto, (alertId) => where("merged_into", "=", alertId)),
    // What became part of another case is found there, or by its laptop; HR sees all that was handed over.
    ...(mergedInto === undefined && deviceId === undefined && handedOver !== true
      ? [where("merged_into", "is", null)]
      : []),
  ];
}

function after(order: AlertOrder, { rank, atMs, id }: RankedStart): RawBuilder<SqlBool> {
  switch (order) {
    case "newest":
      return sql<SqlBool>`(opened_at, alert_id) < (${atMs}, ${id})`;
    case "oldest":
      return sql<SqlBool>`(opened_at, alert_id) > (${atMs}, ${id})`;
    case "changed":
      return sql<SqlBool>`(updated_at, alert_id) < (${atMs}, ${id})`;
    case "severity":
      return sql<SqlBool>`(${URGENCY}, opened_at, alert_id) < (${rank ?? 0}, ${atMs}, ${id})`;
  }
}

function selectFiltered(db: Kysely<Tables>, filter: AlertFilter) {
  return db.selectFrom("alert").where((where) => where.and([...conditionsOf(where, filter)]));
}

/** A page of the queue. */
export function selectPage(db: Kysely<Tables>, ...[query, start, limit]: Parameters<AlertStore["list"]>) {
  const { order = "newest", skip = 0, ...filter } = query;
  const direction = order === "oldest" ? "asc" : "desc";
  let page = selectFiltered(db, filter).selectAll();
  if (start !== null) page = page.where(after(order, start));
  if (order === "severity") page = page.orderBy(URGENCY, "desc");
  page = page.orderBy(order === "changed" ? "updated_at" : "opened_at", direction).orderBy("alert_id", direction);
  return skip === 0 ? page.limit(limit) : page.limit(limit).offset(skip);
}

/** How many there are, by what stands now. */
export async function countAlerts(db: Kysely<Tables>, filter: AlertFilter): Promise<ReadonlyMap<Severity, number>> {
  const rows = await selectFiltered(db, filter)
    .select((select) => ["current_severity", select.fn.countAll().as("count")])
    .groupBy("current_severity")
    .execute();
  return new Map(rows.map((row) => [row.current_severity, Number(row.count)]));
}

/** Alerts that changed at or after an instant, the newest change first. */
export function selectChanged(db: Kysely<Tables>, sinceMs: number, limit: number) {
  return db
    .selectFrom("alert")
    .select(["alert_id", "current_severity", "status", "merged_into", "opened_at", "updated_at"])
    .where("updated_at", ">=", sinceMs)
    .orderBy("updated_at", "desc")
    .orderBy("alert_id", "desc")
    .limit(limit);
}

/** How many became part of each case. */
export async function countParts(
  db: Kysely<Tables>,
  alertIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (alertIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("alert")
    .select((select) => ["merged_into", select.fn.countAll().as("count")])
    .where("merged_into", "in", [...alertIds])
    .groupBy("merged_into")
    .execute();
  return new Map(rows.map((row) => [row.merged_into ?? "", Number(row.count)]));
}
