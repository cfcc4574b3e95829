import { describeCrashes } from "./support/describe-crashes.ts";

describeCrashes(20, 240_000);
