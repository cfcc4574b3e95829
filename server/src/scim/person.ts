import type { Instant } from "@clearseat/shared";

/** All that is kept of what an identity provider says of a person. Null: it did not say. */
export interface PersonFacts {
  /** The assignee, as in the directory. */
  readonly userName: string;
  readonly active: boolean;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  readonly timeZone: string | null;
  readonly department: string | null;
  /** Id of another person. */
  readonly managerId: string | null;
  readonly deviceSerial: string | null;
  readonly issuedAt: Instant | null;
}

/** A person as kept. */
export interface Person extends PersonFacts {
  readonly personId: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** Grows with every change. */
  readonly version: number;
}

export interface PersonStore {
  insert(person: Person): Promise<void>;
  update(person: Person): Promise<void>;
  remove(personId: string): Promise<void>;
  find(personId: string): Promise<Person | null>;
  /** Without regard to case. */
  findByName(userName: string): Promise<Person | null>;
  /** In the order of ids. */
  page(offset: number, limit: number): Promise<readonly Person[]>;
  count(): Promise<number>;
}
