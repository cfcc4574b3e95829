import { describeStorms } from "./support/describe-storms.ts";

describeStorms({ sqlite: 1_000, postgres: 1_000 }, 10, 3_600_000);
