import { Badge, Code, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { useSession } from "../../app/session.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { Fault, Loading } from "../../parts/states.tsx";
import { CheckFile } from "./check-file.tsx";
import { sayValue } from "./say-value.ts";

type Setting = Answer<"/v1/settings">["settings"][number];

const PLACES: Readonly<Record<string, { readonly path: string; readonly title: string }>> = {
  approvedTools: { path: "/exceptions", title: "Exceptions" },
  sites: { path: "/sites", title: "Sites" },
  rules: { path: "/rules", title: "Rules" },
};

function SettingCard({ setting }: { readonly setting: Setting }) {
  const { name, about, value, isDefault } = setting;
  const place = PLACES[name];
  return (
    <Stack gap={4} className="cs-card" p="md" component="article" aria-label={name}>
      <Group justify="space-between">
        <Title order={3}>
          <code>{name}</code>
        </Title>
        {!isDefault && (
          <Badge variant="light" tt="none">
            from the settings file
          </Badge>
        )}
      </Group>
      <Text size="sm">{about}</Text>
      <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {sayValue(value)}
      </Code>
      {!isDefault && (
        <Text size="sm" c="dimmed">
          Left out of the file it is {sayValue(setting.default)}.
        </Text>
      )}
      {place !== undefined && (
        <Text size="sm">
          Added to while the collector runs under <Link to={place.path}>{place.title}</Link>.
        </Text>
      )}
    </Stack>
  );
}

/** Every setting with what it is for; the file that holds them is checked here before the collector starts with it. */
export function SettingsPage() {
  const { rights } = useSession();
  const found = useQuery({ queryKey: ["settings"], queryFn: () => answerOf(client.GET("/v1/settings")) });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Fault error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      <PageHeader
        title="Settings"
        about="As the collector started with them, from settings.yaml in its data folder. Change the file and start the collector again; what can be changed while it runs says so."
        actions={rights.includes("settings.change") && <CheckFile />}
      />
      <Stack gap="sm">
        {found.data.settings.map((setting) => (
          <SettingCard key={setting.name} setting={setting} />
        ))}
      </Stack>
    </>
  );
}
