import { describeMemory } from "./support/describe-memory.ts";

describeMemory(20_000, 1_800_000);
