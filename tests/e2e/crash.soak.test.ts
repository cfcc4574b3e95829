import { describeCrashes } from "./support/describe-crashes.ts";

describeCrashes(200, 1_800_000);
