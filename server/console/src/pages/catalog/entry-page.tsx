import { List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayField, saySeenOn } from "../../parts/say.ts";
import { Fault, Loading } from "../../parts/states.tsx";

/** An indicator's fields that say something, in words. */
function sayIndicator(indicator: object): readonly (readonly [name: string, value: string])[] {
  return Object.entries(indicator).flatMap(([name, value]: [string, unknown]) => {
    if (name === "platforms" || value === null || value === undefined || (Array.isArray(value) && value.length === 0))
      return [];
    if (Array.isArray(value))
      return [
        [sayField(name), value.map((one) => (typeof one === "object" ? JSON.stringify(one) : String(one))).join(", ")],
      ];
    return [[sayField(name), typeof value === "string" ? value : JSON.stringify(value)]];
  });
}

const SYSTEMS: Readonly<Record<string, string>> = { windows: "Windows", macos: "macOS", linux: "Linux" };

function titleOf(what: string, { platforms }: { readonly platforms: readonly string[] }): string {
  return `${what}, ${platforms.map((one) => SYSTEMS[one] ?? one).join(" and ")}`;
}

function Indicator({ title, of }: { readonly title: string; readonly of: object }) {
  return (
    <Stack gap={2} className="cs-card" p="md" component="section">
      <Title order={3}>{title}</Title>
      {sayIndicator(of).map(([name, value]) => (
        <Text size="sm" key={name} style={{ overflowWrap: "anywhere" }}>
          <Text span c="dimmed" size="sm">
            {name}:{" "}
          </Text>
          {value}
        </Text>
      ))}
    </Stack>
  );
}

/** One entry of the catalog: by what it is recognized, and where we know that from. */
export function EntryPage() {
  const { id = "" } = useParams();
  const found = useQuery({
    queryKey: ["catalog", "entry", id],
    queryFn: () => answerOf(client.GET("/v1/catalog/entries/{id}", { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Fault error={found.error} retry={() => void found.refetch()} />;
  const { name, about, aliases, isCompanys, laptops, entry } = found.data;
  return (
    <>
      <PageHeader
        title={name}
        about={
          <>
            {about} {laptops === 0 ? "On no laptop now." : `On ${saySeenOn(laptops)} now.`}{" "}
            {isCompanys && "Your company added it. "}
            <Link to="/catalog">The whole catalog</Link>
          </>
        }
      />
      <Stack gap="sm">
        <Text size="sm">
          Id <code>{entry.id}</code>
          {aliases.length > 0 && `, also known as ${aliases.join(", ")}`}. Made by {entry.maker ?? "nobody known"}.
          Facts checked on {entry.checkedOn}.
        </Text>
        {entry.programs.map((program) => (
          <Indicator key={JSON.stringify(program)} title={titleOf("Program", program)} of={program} />
        ))}
        {entry.hardware !== undefined && <Indicator title="Hardware" of={entry.hardware} />}
        {entry.machines.map((machine) => (
          <Indicator key={JSON.stringify(machine)} title="A virtual machine" of={machine} />
        ))}
        {entry.sessions.map((session) => (
          <Indicator
            key={JSON.stringify(session)}
            title={titleOf("While somebody is connected", session)}
            of={session}
          />
        ))}
        <Stack gap={2} className="cs-card" p="md" component="section">
          <Title order={3}>Sources</Title>
          <List size="sm">
            {entry.sources.map((source) => (
              <List.Item key={source} style={{ overflowWrap: "anywhere" }}>
                {source}
              </List.Item>
            ))}
          </List>
        </Stack>
      </Stack>
    </>
  );
}
