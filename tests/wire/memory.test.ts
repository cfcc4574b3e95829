import { describeMemory } from "./support/describe-memory.ts";

describeMemory(1_500, 300_000);
