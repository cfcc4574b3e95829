import type { SnapshotGap } from "@clearseat/shared";
import { defineCollector } from "../collector.ts";
import { processesOf } from "../linux-readings.ts";
import { parseMeshSettings } from "./parse-mesh-settings.ts";

/** Half of a real one is translations. */
const MOST_BYTES = 256 * 1024;
const MOST_PROGRAMS = 1_000;

/**
 * The server in the settings that lie beside a running remote-access program; nothing else of them is kept. A MeshAgent
 * reads `<its own file name>.msh` beside it, whatever it was renamed to, so that name is tried for every program.
 */
export const toolSettingsCollector = defineCollector({
  id: "tool-settings-linux",
  section: "toolSettings",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 20,
  async collect(context) {
    const listing = processesOf(context);
    if (!listing.ok) return { gap: listing.reason };
    const programs = [...new Set(listing.value.processes.map(({ path }) => path))]
      .filter((path) => path !== null)
      .slice(0, MOST_PROGRAMS);
    const { files } = context.doors;
    const readings = await Promise.all(
      programs.map(async (program) => ({ program, text: await files.loadText(`${program}.msh`, MOST_BYTES) })),
    );
    const gaps: SnapshotGap[] = readings.flatMap(({ text }) =>
      text.ok || text.reason === "missing" ? [] : [{ section: "toolSettings.files", reason: text.reason }],
    );
    const value = readings.flatMap(({ program, text }) => {
      const instance = text.ok ? parseMeshSettings(text.value) : null;
      return instance === null ? [] : [{ toolId: "meshagent", program, instance }];
    });
    return { value, gaps };
  },
});
