import { describeSharedDatabase } from "./support/describe-shared-database.ts";

describeSharedDatabase(4, 240_000);
