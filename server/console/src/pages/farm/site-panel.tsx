import { CloseButton, Divider, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import { sayCount, sayTenths, sayUtc } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";
import { sayPlatform } from "../devices/device-name.ts";
import type { FarmFrame, FarmPicture } from "./farm-frame.ts";
import type { Target } from "./farm-hit.ts";
import { KIND_WORDS, LINK_WORDS, nameSite } from "./farm-words.ts";
import { SitePeople } from "./site-people.tsx";

interface SitePanelProps {
  readonly picture: FarmPicture;
  readonly frame: FarmFrame;
  readonly chosen: Target;
  readonly onClose: () => void;
}

function sayDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** What those at a site share, with one another or with laptops elsewhere. */
function Links({ frame, site }: { readonly frame: FarmFrame; readonly site: number }) {
  const here = new Set(frame.sites[site]?.devices);
  const links = frame.links.filter(({ members }) => members.some((member) => here.has(member)));
  if (links.length === 0) return null;
  return (
    <Stack gap={2}>
      {links.map(({ kind, members }) => {
        const elsewhere = members.filter((member) => !here.has(member)).length;
        return (
          <Text key={`${kind} ${members.join()}`} size="sm">
            {LINK_WORDS[kind]}: {sayCount(members.length, "laptop")}
            {elsewhere > 0 && `, ${elsewhere} of them elsewhere`}
          </Text>
        );
      })}
    </Stack>
  );
}

function Suspicions({ picture, site }: { readonly picture: FarmPicture; readonly site: number }) {
  const own = picture.model.sites[site]?.suspicions ?? [];
  return own.map(({ severity, from, to }) => (
    <Group key={`${severity} ${from}`} gap={6}>
      <SeverityBadge severity={severity} />
      <Text size="sm">
        alert of the site since {sayDay(from)}
        {Number.isFinite(to) && `, closed ${sayDay(to)}`}
      </Text>
    </Group>
  ));
}

/** The chosen laptop, without its person's name. */
function ChosenDevice({ picture, device }: { readonly picture: FarmPicture; readonly device: number }) {
  const facts = picture.model.devices[device];
  if (facts === undefined) return null;
  const stays = picture.model.stays.filter((stay) => stay.device === device);
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {sayPlatform(facts.platform)} laptop, score {sayTenths(facts.score)}
      </Text>
      {stays.map(({ site, from, to, lives }) => {
        const where = picture.model.sites[site];
        return (
          <Text key={`${site} ${from}`} size="xs" c="dimmed" title={sayUtc(new Date(from).toISOString())}>
            {where === undefined ? "" : nameSite(where)} from {sayDay(from)}{" "}
            {Number.isFinite(to) ? `to ${sayDay(to)}` : "until now"}
            {lives && ", lives there"}
          </Text>
        );
      })}
    </Stack>
  );
}

interface SiteFactsProps extends Pick<SitePanelProps, "picture" | "frame"> {
  readonly site: number;
}

/** Who is there, what is suspected, what they share, and what would be innocent. */
function SiteFacts({ picture, frame, site }: SiteFactsProps) {
  const kind = picture.model.sites[site]?.kind ?? "unknown";
  const { devices, visitors } = frame.sites[site] ?? { devices: [], visitors: 0 };
  const suspected = devices.filter((device) => (frame.severities[device] ?? null) !== null).length;
  return (
    <>
      <Text size="sm">
        {KIND_WORDS[kind]}, {sayCount(devices.length, "laptop")}
        {visitors > 0 && `, and ${visitors} that come and go`}
        {suspected > 0 && `; ${suspected} with an open alert`}
      </Text>
      <Suspicions picture={picture} site={site} />
      <Links frame={frame} site={site} />
      {kind === "residence" && devices.length > 1 && (
        <Text size="sm" c="dimmed">
          May be innocent: a couple, a family or flatmates who work for one company; a dormitory; an office that nobody
          has declared.
        </Text>
      )}
    </>
  );
}

/** What is chosen in the picture: what is known of it, what would be innocent, and whose it is. */
export function SitePanel({ picture, frame, chosen, onClose }: SitePanelProps) {
  const site = picture.model.sites[chosen.site];
  if (site === undefined) return null;
  const node = chosen.device === null ? null : (picture.model.devices[chosen.device]?.id ?? null);
  return (
    <Stack component="section" aria-label="What is chosen" gap="xs" p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2}>{nameSite(site)}</Title>
        <CloseButton aria-label="Choose nothing" onClick={onClose} />
      </Group>
      <SiteFacts picture={picture} frame={frame} site={chosen.site} />
      {chosen.device !== null && (
        <>
          <Divider />
          <ChosenDevice picture={picture} device={chosen.device} />
        </>
      )}
      <Divider />
      <SitePeople key={site.id} siteId={site.id} node={node} />
      <Link to={`/alerts?site=${site.id}`}>Alerts of this site and its laptops</Link>
      <Text size="xs" c="dimmed">
        Site <code>{site.id.slice(0, 10)}</code>
      </Text>
    </Stack>
  );
}
