import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import { Fault, Loading } from "../../parts/states.tsx";
import { sayValue } from "../settings/say-value.ts";

/** Settings that decide what people are asked for and how long it stays. */
const ASKED = ["activityRhythm", "checkInMinutes", "lookSeconds", "quarantineDays", "deliveryDays"];
const UNITS: Readonly<Record<string, string>> = {
  checkInMinutes: "minutes",
  lookSeconds: "seconds",
  quarantineDays: "days",
  deliveryDays: "days",
};

function sayFact(name: string, value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return [sayValue(value), UNITS[name] ?? ""].join(" ").trim();
}

/** What the company decided. */
export function PolicyFacts() {
  const found = useQuery({ queryKey: ["settings"], queryFn: () => answerOf(client.GET("/v1/settings")) });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Fault error={found.error} retry={() => void found.refetch()} />;
  const shown = found.data.settings.filter(({ name }) => ASKED.includes(name));
  return (
    <Stack gap="xs" component="section">
      <Title order={2}>What the company decided</Title>
      <Stack gap="sm" className="cs-card" p="md">
        {shown.map(({ name, about, value }) => (
          <Text size="sm" key={name}>
            {about} <strong>{sayFact(name, value)}</strong>
          </Text>
        ))}
        <Text size="sm">
          All of it stands under <Link to="/settings">Settings</Link>, how findings are weighed under{" "}
          <Link to="/rules">Rules</Link>, what is recognized in the <Link to="/catalog">catalog</Link>.
        </Text>
      </Stack>
    </Stack>
  );
}
