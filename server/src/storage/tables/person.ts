/** A person as an identity provider tells of them, without a name; what else it sent was dropped. */
export interface PersonTable {
  person_id: string;
  user_name: string;
  /** The user name in lower case: one person each. */
  name_key: string;
  active: number;
  country: string | null;
  time_zone: string | null;
  department: string | null;
  /** Id of another person. */
  manager_id: string | null;
  device_serial: string | null;
  issued_at: number | null;
  created_at: number;
  updated_at: number;
  version: number;
}
