import { toInstant, toMillis } from "@clearseat/shared";
import type { Kysely } from "kysely";
import type { Person, PersonStore } from "../../scim/person.ts";
import type { PersonTable } from "../tables/person.ts";
import type { Tables } from "../tables/tables.ts";

function toPerson(row: PersonTable): Person {
  return {
    personId: row.person_id,
    userName: row.user_name,
    active: row.active === 1,
    country: row.country,
    timeZone: row.time_zone,
    department: row.department,
    managerId: row.manager_id,
    deviceSerial: row.device_serial,
    issuedAt: row.issued_at === null ? null : toInstant(row.issued_at),
    createdAtMs: row.created_at,
    updatedAtMs: row.updated_at,
    version: row.version,
  };
}

function toRow(person: Person): PersonTable {
  return {
    person_id: person.personId,
    user_name: person.userName,
    name_key: person.userName.toLowerCase(),
    active: person.active ? 1 : 0,
    country: person.country,
    time_zone: person.timeZone,
    department: person.department,
    manager_id: person.managerId,
    device_serial: person.deviceSerial,
    issued_at: person.issuedAt === null ? null : toMillis(person.issuedAt),
    created_at: person.createdAtMs,
    updated_at: person.updatedAtMs,
    version: person.version,
  };
}

export function createPersonStore(db: Kysely<Tables>): PersonStore {
  return {
    insert: async (person) => void (await db.insertInto("person").values(toRow(person)).execute()),
    update: async (person) =>
      void (await db.updateTable("person").set(toRow(person)).where("person_id", "=", person.personId).execute()),
    remove: async (personId) => void (await db.deleteFrom("person").where("person_id", "=", personId).execute()),
    async find(personId) {
      const row = await db.selectFrom("person").selectAll().where("person_id", "=", personId).executeTakeFirst();
      return row === undefined ? null : toPerson(row);
    },
    async findByName(userName) {
      const key = userName.toLowerCase();
      const row = await db.selectFrom("person").selectAll().where("name_key", "=", key).executeTakeFirst();
      return row === undefined ? null : toPerson(row);
    },
    async page(offset, limit) {
      const rows = await db.selectFrom("person").selectAll().orderBy("person_id").limit(limit).offset(offset).execute();
      return rows.map(toPerson);
    },
    async count() {
      const row = await db
        .selectFrom("person")
        .select((select) => select.fn.countAll().as("count"))
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
  };
}
