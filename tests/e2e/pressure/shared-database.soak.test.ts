import { describeSharedDatabase } from "./support/describe-shared-database.ts";

describeSharedDatabase(100, 1_800_000);
