import { describeSharedDatabase } from "./support/describe-shared-database.ts";

describeSharedDatabase(40, 1_800_000);
