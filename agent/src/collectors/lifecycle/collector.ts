import { defineCollector } from "../collector.ts";

/** Which boot this is. What happened between two looks is told by those who remember the last one. */
export const lifecycleCollector = defineCollector({
  id: "lifecycle-boot-id",
  section: "lifecycle",
  platforms: ["linux"],
  timeoutMs: 2_000,
  budgetMs: 2,
  collect({ doors: { files } }) {
    const bootId = files.readText("/proc/sys/kernel/random/boot_id");
    if (!bootId.ok) return { gap: bootId.reason };
    const text = bootId.value.trim();
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)
      ? { value: { bootId: text, events: null } }
      : { gap: "unparsable" };
  },
});
