import { Group, Text } from "@mantine/core";
import { sayCount, sayTenths } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";
import { sayPlatform } from "../devices/device-name.ts";
import type { FarmFrame, FarmPicture } from "./farm-frame.ts";
import type { Target } from "./farm-hit.ts";
import { nameSite } from "./farm-words.ts";

interface PointedAtProps {
  readonly picture: FarmPicture;
  readonly frame: FarmFrame;
  readonly target: Target;
}

/** The few words beside the pointer. */
export function PointedAt({ picture, frame, target }: PointedAtProps) {
  const site = picture.model.sites[target.site];
  const now = frame.sites[target.site];
  const device = target.device === null ? undefined : picture.model.devices[target.device];
  if (site === undefined || now === undefined) return null;
  const severity = target.device === null ? now.severity : (frame.severities[target.device] ?? null);
  return (
    <>
      <Group gap={6} wrap="nowrap" justify="space-between">
        <Text size="sm" fw={600}>
          {device === undefined ? nameSite(site) : `${sayPlatform(device.platform)} laptop`}
        </Text>
        {severity !== null && <SeverityBadge severity={severity} />}
      </Group>
      <Text size="xs" c="dimmed">
        {device === undefined
          ? `${sayCount(now.devices.length, "laptop")}${now.visitors > 0 ? `, ${now.visitors} come and go` : ""}`
          : `at ${nameSite(site)}, score now ${sayTenths(device.score)}`}
      </Text>
    </>
  );
}
