import { describeSharedDatabase } from "./support/describe-shared-database.ts";

describeSharedDatabase(40, 7_200_000);
