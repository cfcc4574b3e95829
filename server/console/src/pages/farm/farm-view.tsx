import { Box } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { useKeys } from "../../app/key-bindings.ts";
import { useFarmAddress } from "./farm-address.ts";
import { FarmCanvas } from "./farm-canvas.tsx";
import { FarmControls } from "./farm-controls.tsx";
import { type FarmFrame, type FarmPicture, frameAt } from "./farm-frame.ts";
import type { Target } from "./farm-hit.ts";
import { FarmLegend } from "./farm-legend.tsx";
import { FarmList } from "./farm-list.tsx";
import { rankOf } from "./farm-model.ts";
import type { FarmStage } from "./farm-stage.ts";
import { FarmTime } from "./farm-time.tsx";
import { findSites, rankSites } from "./find-sites.ts";
import { SitePanel } from "./site-panel.tsx";

/** What is left of a screen below the frame, the title and the controls. */
const HEIGHT = "max(320px, calc(100dvh - 330px))";
const PANEL_WIDTH = 320;

function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** `]` and `[` go from site to site in the order in which somebody should look. */
function useSiteKeys(frame: FarmFrame, chosen: Target | null, choose: (target: Target | null) => void): void {
  const bindings = useMemo(() => {
    const go = (by: number) => {
      const ranked = rankSites(frame, rankOf);
      const here = chosen === null ? -1 : ranked.indexOf(chosen.site);
      const next = ranked[here === -1 && by < 0 ? 0 : (here + by + ranked.length) % ranked.length];
      if (next !== undefined) choose({ site: next, device: null });
    };
    return [
      { keys: "]", does: "Next site, what is suspected first", act: () => go(1) },
      { keys: "[", does: "Site before", act: () => go(-1) },
    ];
  }, [frame, chosen, choose]);
  useKeys(bindings);
}

/** Which time is shown; the address bar follows when it rests. */
function useTime(
  given: number | null,
  { from, to }: FarmPicture["model"],
  change: (changes: { at: string | null }) => void,
) {
  const [at, setAt] = useState(given === null ? to : Math.min(Math.max(given, from), to));
  useEffect(() => {
    const timer = setTimeout(() => change({ at: at >= to ? null : toDay(at) }), 400);
    return () => clearTimeout(timer);
  }, [at, to, change]);
  return [Math.min(Math.max(at, from), to), setAt] as const;
}

/** How what is chosen gets into the address bar. */
function useChoose({ sites, devices }: FarmPicture["model"], change: ReturnType<typeof useFarmAddress>["change"]) {
  return useCallback(
    (target: Target | null) =>
      change({
        site: target === null ? null : (sites[target.site]?.id ?? null),
        laptop: target === null || target.device === null ? null : (devices[target.device]?.id ?? null),
      }),
    [change, sites, devices],
  );
}

interface SideProps {
  readonly isNarrow: boolean;
  readonly children: ReactNode;
}

/** Beside the picture where there is room, else below it. */
function Side({ isNarrow, children }: SideProps) {
  const place = isNarrow ? {} : { width: PANEL_WIDTH, maxHeight: HEIGHT, borderLeft: "1px solid var(--cs-line)" };
  return <Box style={{ overflow: "auto", flex: "none", ...place }}>{children}</Box>;
}

/** The picture or the list, the time that it shows, and what is chosen in it. */
export function FarmView({ picture }: { readonly picture: FarmPicture }) {
  const { model } = picture;
  const { address, change } = useFarmAddress(model);
  const { chosen, text, isList } = address;
  const [stage, setStage] = useState<FarmStage | null>(null);
  const [at, setAt] = useTime(address.at, model, change);
  const isNarrow = useMediaQuery("(max-width: 62em)") ?? false;
  const frame = useMemo(() => frameAt(picture, at), [picture, at]);
  const found = useMemo(() => findSites(model, frame, text), [model, frame, text]);
  const choose = useChoose(model, change);
  useSiteKeys(frame, chosen, choose);
  const site = chosen?.site ?? null;
  useEffect(() => {
    if (site !== null) stage?.goTo(site);
  }, [site, stage]);
  const shown = { picture, frame, found, chosen, onChoose: choose };
  return (
    <Box className="cs-card">
      <Box p="xs" style={{ borderBottom: "1px solid var(--cs-line)" }}>
        <FarmControls address={address} change={change} stage={stage} />
      </Box>
      <Box style={{ display: "flex", flexDirection: isNarrow ? "column" : "row" }}>
        <Box flex={isNarrow ? "none" : 1} miw={0} h={HEIGHT} style={{ overflow: isList ? "auto" : "hidden" }}>
          {isList ? <FarmList {...shown} /> : <FarmCanvas {...shown} stage={stage} onStage={setStage} />}
        </Box>
        {chosen !== null && (
          <Side isNarrow={isNarrow}>
            <SitePanel picture={picture} frame={frame} chosen={chosen} onClose={() => choose(null)} />
          </Side>
        )}
      </Box>
      <Box style={{ borderTop: "1px solid var(--cs-line)" }}>
        <FarmTime from={model.from} to={model.to} at={at} onChange={setAt} />
        {!isList && <FarmLegend links={[...new Set(model.links.map(({ kind }) => kind))].sort()} />}
      </Box>
    </Box>
  );
}
