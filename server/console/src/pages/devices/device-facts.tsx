import { SimpleGrid, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Answer } from "../../api/types.ts";
import { When } from "../../parts/when.tsx";
import { sayPlatform } from "./device-name.ts";

export type Device = Answer<"/v1/devices/{id}">;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Stack gap={0}>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0}>
        {children}
      </Text>
    </Stack>
  );
}

function Versions({ device }: { readonly device: Device }) {
  const { catalogVersion, serving } = device;
  const isOld = catalogVersion !== null && catalogVersion !== serving.catalogVersion;
  return (
    <>
      <Fact name="Agent">{device.agentVersion === "" ? "has not reported" : device.agentVersion}</Fact>
      <Fact name="Catalog">
        {catalogVersion ?? "has not said"}
        {isOld && ` (the collector serves ${serving.catalogVersion})`}
      </Fact>
      <Fact name="Policy served">
        <code>{serving.policyTag.slice(0, 10)}</code>
      </Fact>
    </>
  );
}

/** What a laptop is, to whom it was given, and where it lives. */
export function DeviceFacts({ device }: { readonly device: Device }) {
  const { directory, os, home } = device;
  const system = [os.name, os.version, os.arch].filter((part) => part !== null).join(" ");
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm" className="cs-card" p="md">
      <Fact name="Model">{[device.vendor, device.model].filter((part) => part !== null).join(" ") || "unknown"}</Fact>
      <Fact name="Serial">{device.serial ?? "none"}</Fact>
      <Fact name="System">{system || sayPlatform(device.platform)}</Fact>
      <Fact name="Enrolled">
        <When at={device.enrolledAt} />
      </Fact>
      <Fact name="Last report">
        <When at={device.lastReportAt} />
      </Fact>
      <Fact name="Issued">
        <When at={directory?.issuedAt ?? null} never="the directory does not say" />
      </Fact>
      <Fact name="Works in">{directory?.country ?? "the directory does not say"}</Fact>
      <Fact name="Group">{directory?.group ?? "none"}</Fact>
      <Fact name="Lives">
        {home === null ? (
          "nowhere that is known"
        ) : (
          <>
            <Link to={`/farm?site=${home.siteId}`}>at a site</Link>, since <When at={home.since} />
          </>
        )}
      </Fact>
      <Versions device={device} />
    </SimpleGrid>
  );
}
