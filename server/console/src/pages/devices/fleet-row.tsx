import { Text } from "@mantine/core";
import { Link } from "react-router";
import type { Answer } from "../../api/types.ts";
import { sayTenths } from "../../parts/say.ts";
import { When } from "../../parts/when.tsx";
import { CoverageBar } from "./coverage-bar.tsx";
import { nameDevice, sayPlatform } from "./device-name.ts";
import classes from "./fleet.module.css";
import { HealthBadge } from "./health-badge.tsx";

type Device = Answer<"/v1/devices">["devices"][number];

const WIDE = classes["wide"] ?? "";
const WORDS = classes["words"] ?? "";

/** What each column says. */
export function FleetHead() {
  return (
    <div className={`${classes["row"] ?? ""} ${classes["head"] ?? ""}`} aria-hidden>
      <strong>Laptop</strong>
      <strong>Health</strong>
      <strong className={WIDE}>Platform</strong>
      <strong className={WIDE}>Agent, catalog</strong>
      <strong className={WIDE}>Looks at</strong>
      <strong>Last report</strong>
      <strong className={classes["right"]}>Score</strong>
    </div>
  );
}

/** One laptop of the fleet. */
export function FleetRow({ device }: { readonly device: Device }) {
  const { deviceId, serial, model, agentVersion, catalogVersion } = device;
  return (
    <div className={classes["row"]}>
      <div className={WORDS}>
        <Link to={`/devices/${deviceId}`}>{nameDevice(device)}</Link>
        <Text size="xs" c="dimmed" truncate>
          {[serial, model].filter((part) => part !== null).join(" · ")}
        </Text>
      </div>
      <div className={WORDS}>
        <HealthBadge health={device.health} />
      </div>
      <Text size="sm" className={WIDE}>
        {sayPlatform(device.platform)}
      </Text>
      <Text
        size="sm"
        className={`${WIDE} ${WORDS}`}
        title={catalogVersion === null ? undefined : `Catalog ${catalogVersion}`}
      >
        {agentVersion === "" ? "none yet" : agentVersion}
        {catalogVersion !== null && `, ${catalogVersion}`}
      </Text>
      <div className={WIDE}>
        <CoverageBar coverage={device.coverage} />
      </div>
      <Text size="sm" c="dimmed" className={WORDS}>
        <When at={device.lastReportAt} />
      </Text>
      <Text size="sm" className={classes["right"]}>
        {sayTenths(device.score)}
      </Text>
    </div>
  );
}
