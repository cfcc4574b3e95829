import type { Kysely, SchemaModule } from "kysely";
import type { TextType } from "./text-type.ts";

type Column = readonly [name: string, type: "text" | "bigint" | "integer", nullable?: "null"];

interface TableShape {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
}

const COMPANY_TABLES: readonly TableShape[] = [
  {
    name: "enroll_secret",
    key: ["secret_id"],
    columns: [
      ["secret_id", "text"],
      ["secret_hash", "text"],
      ["serial", "text", "null"],
      ["max_uses", "integer"],
      ["used", "integer"],
      ["created_at", "bigint"],
      ["expires_at", "bigint", "null"],
    ],
  },
  {
    name: "operator_token",
    key: ["token_id"],
    columns: [
      ["token_id", "text"],
      ["token_hash", "text"],
      ["name", "text"],
      ["created_at", "bigint"],
      ["expires_at", "bigint", "null"],
    ],
  },
  {
    name: "directory_entry",
    key: ["serial"],
    columns: [
      ["serial", "text"],
      ["assignee", "text"],
      ["country", "text", "null"],
      ["time_zone", "text", "null"],
      ["region", "text", "null"],
      ["issued_at", "bigint", "null"],
      ["manager", "text", "null"],
      ["group_name", "text", "null"],
      ["travel", "text"],
    ],
  },
];

const DEVICE_TABLES: readonly TableShape[] = [
  {
    name: "device",
    key: ["device_id"],
    columns: [
      ["device_id", "text"],
      ["public_key", "text"],
      ["status", "text"],
      ["successor_id", "text", "null"],
      ["platform", "text"],
      ["serial", "text", "null"],
      ["uuid", "text", "null"],
      ["vendor", "text", "null"],
      ["model", "text", "null"],
      ["os_name", "text", "null"],
      ["os_version", "text", "null"],
      ["os_arch", "text", "null"],
      ["enrolled_at", "bigint"],
      ["origin_hash", "text"],
      ["signal_count", "integer"],
      ["gap_count", "integer"],
      ["score", "integer"],
    ],
  },
  {
    name: "chain_head",
    key: ["device_id"],
    columns: [
      ["device_id", "text"],
      ["sequence", "bigint"],
      ["report_hash", "text"],
      ["receipt_hash", "text"],
      ["state_digest", "text"],
      ["audit_position", "bigint"],
      ["audit_head", "text"],
      ["received_at", "bigint", "null"],
      ["agent_version", "text"],
      ["catalog_version", "text", "null"],
    ],
  },
  {
    name: "report",
    key: ["device_id", "sequence"],
    columns: [
      ["device_id", "text"],
      ["sequence", "bigint"],
      ["report_hash", "text"],
      ["protected", "text"],
      ["payload", "text"],
      ["signature", "text"],
      ["received_at", "bigint"],
      ["receipt_protected", "text"],
      ["receipt_payload", "text"],
      ["receipt_signature", "text"],
    ],
  },
  {
    name: "disclosure",
    key: ["device_id", "sequence", "position"],
    columns: [
      ["device_id", "text"],
      ["sequence", "bigint"],
      ["position", "bigint"],
      ["place", "text"],
      ["salt", "text", "null"],
      ["statement", "text", "null"],
      ["tombstone_hash", "text", "null"],
    ],
  },
  {
    name: "tombstone",
    key: ["tombstone_hash"],
    columns: [
      ["tombstone_hash", "text"],
      ["device_id", "text"],
      ["erased_at", "bigint"],
      ["envelope", "text"],
    ],
  },
];

const STATE_TABLES: readonly TableShape[] = [
  {
    name: "device_state",
    key: ["device_id", "place"],
    columns: [
      ["device_id", "text"],
      ["place", "text"],
      ["commitment", "text", "null"],
      ["kind", "text"],
      ["key", "text", "null"],
      ["payload", "text", "null"],
      ["section", "text", "null"],
      ["reason", "text", "null"],
      ["first_observed_at", "text"],
      ["last_observed_at", "text"],
      ["received_at", "bigint"],
      ["report_hash", "text"],
      ["cleared_at", "text", "null"],
      ["cleared_received_at", "bigint", "null"],
    ],
  },
  {
    name: "observable",
    key: ["kind", "value", "device_id"],
    columns: [
      ["kind", "text"],
      ["value", "text"],
      ["device_id", "text"],
      ["since", "bigint"],
    ],
  },
  {
    name: "refused_report",
    key: ["device_id", "report_hash"],
    columns: [
      ["device_id", "text"],
      ["report_hash", "text"],
      ["signer_id", "text"],
      ["kind", "text"],
      ["sequence", "bigint"],
      ["refused_at", "bigint"],
      ["envelope", "text"],
    ],
  },
  {
    name: "quarantine",
    key: ["device_id", "report_hash"],
    columns: [
      ["device_id", "text"],
      ["report_hash", "text"],
      ["version", "integer"],
      ["body", "text"],
      ["received_at", "bigint"],
      ["delete_at", "bigint"],
    ],
  },
  {
    name: "judge_due",
    key: ["device_id"],
    columns: [
      ["device_id", "text"],
      ["due_at", "bigint"],
    ],
  },
];

const ALERT_TABLES: readonly TableShape[] = [
  {
    name: "finding",
    key: ["finding_id"],
    columns: [
      ["finding_id", "text"],
      ["subject_kind", "text"],
      ["subject_id", "text"],
      ["rule", "text"],
      ["key", "text"],
      ["document", "text"],
      ["cleared_at", "bigint", "null"],
      ["settled_tenths", "integer", "null"],
      ["dismissed", "integer"],
    ],
  },
  {
    name: "alert",
    key: ["alert_id"],
    columns: [
      ["alert_id", "text"],
      ["subject_kind", "text"],
      ["subject_id", "text"],
      ["devices", "text"],
      ["severity", "text"],
      ["current_severity", "text"],
      ["confidence", "text"],
      ["score", "integer"],
      ["title", "text"],
      ["status", "text"],
      ["disposition", "text", "null"],
      ["opened_at", "bigint"],
      ["updated_at", "bigint"],
      ["suppressed_until", "bigint", "null"],
    ],
  },
  {
    name: "alert_finding",
    key: ["alert_id", "finding_id"],
    columns: [
      ["alert_id", "text"],
      ["finding_id", "text"],
      ["document", "text", "null"],
    ],
  },
  {
    name: "alert_event",
    key: ["alert_id", "position"],
    columns: [
      ["alert_id", "text"],
      ["position", "bigint"],
      ["at", "bigint"],
      ["kind", "text"],
      ["actor", "text"],
      ["reason", "text", "null"],
      ["detail", "text"],
    ],
  },
  {
    name: "audit_entry",
    key: ["device_id", "position"],
    columns: [
      ["device_id", "text"],
      ["position", "bigint"],
      ["at", "bigint"],
      ["actor", "text"],
      ["action", "text"],
      ["detail", "text"],
      ["previous_hash", "text"],
      ["hash", "text"],
    ],
  },
];

/** Index name -> table and columns; names are unique over the whole schema in PostgreSQL. */
const INDEXES: readonly (readonly [table: string, name: string, columns: readonly string[], unique?: "unique"])[] = [
  ["enroll_secret", "enroll_secret_hash", ["secret_hash"], "unique"],
  ["operator_token", "operator_token_hash", ["token_hash"], "unique"],
  ["device", "device_serial", ["serial"]],
  ["device", "device_order", ["enrolled_at", "device_id"]],
  ["disclosure", "disclosure_place", ["device_id", "place"]],
  ["observable", "observable_device", ["device_id"]],
  ["quarantine", "quarantine_delete_at", ["delete_at"]],
  ["finding", "finding_subject", ["subject_kind", "subject_id", "cleared_at"]],
  ["alert", "alert_subject", ["subject_kind", "subject_id", "status"]],
  ["alert", "alert_order", ["opened_at", "alert_id"]],
  ["alert_finding", "alert_finding_finding", ["finding_id"]],
  ["tombstone", "tombstone_device", ["device_id"]],
  ["judge_due", "judge_due_due_at", ["due_at"]],
  ["device_state", "device_state_cleared", ["cleared_received_at"]],
  ["alert", "alert_suppressed_until", ["suppressed_until"]],
];

async function createTable(schema: SchemaModule, shape: TableShape, text: TextType): Promise<void> {
  let builder = schema.createTable(shape.name);
  for (const [name, type, nullable] of shape.columns) {
    builder = builder.addColumn(name, type === "text" ? text : type, (column) =>
      nullable === "null" ? column : column.notNull(),
    );
  }
  await builder.addPrimaryKeyConstraint(`${shape.name}_key`, shape.key as never).execute();
}

/** The first schema. Text and integers only, so that both engines take it as it is. */
export async function createFirstSchema(db: Kysely<unknown>, text: TextType): Promise<void> {
  for (const shape of [...COMPANY_TABLES, ...DEVICE_TABLES, ...STATE_TABLES, ...ALERT_TABLES])
    await createTable(db.schema, shape, text);
  for (const [table, name, columns, unique] of INDEXES) {
    // The schema has no types yet, so Kysely knows no column names.
    const builder = db.schema
      .createIndex(name)
      .on(table)
      .columns(columns as never);
    await (unique === "unique" ? builder.unique() : builder).execute();
  }
}
