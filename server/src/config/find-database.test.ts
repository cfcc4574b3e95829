import { expect, it } from "vitest";
import { findDatabase } from "./find-database.ts";

const ADDRESS = "postgresql://ana:s3cret@db.example.com/clearseat";

it("an address where a file belongs is refused without being repeated", () => {
  const words = "must name a file that holds the address, not be the address";

  expect(() => findDatabase(ADDRESS, {})).toThrow(
    expect.objectContaining({ message: `--database-url-file: ${words}` }),
  );
  expect(() => findDatabase(undefined, { DATABASE_URL_FILE: ADDRESS })).toThrow(
    expect.objectContaining({ message: `DATABASE_URL_FILE: ${words}` }),
  );
});
