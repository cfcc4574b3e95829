import { describeStorms } from "./support/describe-storms.ts";

describeStorms({ sqlite: 1_000, postgres: 400 }, 2, 400_000);
