import type { SnapshotGap } from "@clearseat/shared";
import { reasonForAbsence } from "../absent-subsystem.ts";
import { defineCollector } from "../collector.ts";
import { type Inhibitor, parseInhibitor } from "./parse-inhibitor.ts";

const INHIBITORS = "/run/systemd/inhibit";
const MOST_INHIBITORS = 1_000;

/** Programs that keep the machine from sleeping, as logind keeps them. The reason a program gives is not read. */
export const inhibitorsCollector = defineCollector({
  id: "inhibitors-logind",
  section: "inhibitors",
  platforms: ["linux"],
  timeoutMs: 2_000,
  budgetMs: 10,
  collect({ doors: { files } }) {
    const names = files.list(INHIBITORS);
    if (!names.ok) return { gap: reasonForAbsence(files, "/run/systemd", names) };
    // Beside each file lies a pipe `N.ref` that says by its life whether the program still runs.
    const numbered = names.value.filter((name) => /^\d+$/u.test(name));
    if (numbered.length > MOST_INHIBITORS) return { gap: "unparsable" };
    const inhibitors: Inhibitor[] = [];
    const gaps: SnapshotGap[] = [];
    for (const name of numbered) {
      const text = files.readText(`${INHIBITORS}/${name}`);
      const inhibitor = text.ok ? parseInhibitor(text.value) : null;
      if (inhibitor !== null) inhibitors.push(inhibitor);
      else if (text.ok || text.reason !== "missing")
        gaps.push({ section: "inhibitors.entry", reason: text.ok ? "unparsable" : text.reason });
    }
    return { value: inhibitors, gaps };
  },
});
