import { Group, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { PLATFORM_CHOICES, SORT_CHOICES, type useFleetFilter } from "./fleet-filter.ts";
import { HEALTH_CHOICES } from "./health-badge.tsx";

type FilterProps = Pick<ReturnType<typeof useFleetFilter>, "params" | "change">;

/** Versions that laptops have, newest first. */
function useVersions(): readonly string[] {
  const figures = useQuery({
    queryKey: ["figures"],
    queryFn: () => answerOf(client.GET("/v1/figures")),
    staleTime: 60_000,
  });
  const versions = new Set(figures.data?.versions.map(({ agentVersion }) => agentVersion));
  return [...versions].sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
}

interface ChoiceProps extends FilterProps {
  readonly label: string;
  readonly name: string;
  readonly all: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ label, name, all, choices, params, change }: ChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      maw={180}
      aria-label={label}
      data={[{ value: "", label: all }, ...choices]}
      value={params.get(name) ?? ""}
      onChange={({ currentTarget: { value } }) => change(name, value)}
    />
  );
}

/** Everything by which the fleet can be narrowed and ordered. */
export function FleetFilters({ params, change }: FilterProps) {
  const [typed, setTyped] = useState(params.get("q") ?? "");
  const search = useDebouncedCallback((text: string) => change("q", text), 250);
  const versions = useVersions();
  const shared = { params, change };
  return (
    <Group gap="xs" mb="sm" className="cs-no-print">
      <TextInput
        size="xs"
        w={240}
        aria-label="Search laptops"
        placeholder="Serial, person or model"
        leftSection={<Search size={14} aria-hidden />}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          search(value);
        }}
      />
      <Choice {...shared} label="Health" name="health" all="Any health" choices={HEALTH_CHOICES} />
      <Choice {...shared} label="Platform" name="platform" all="Any platform" choices={PLATFORM_CHOICES} />
      <Choice
        {...shared}
        label="Agent version"
        name="version"
        all="Any version"
        choices={versions.map((value) => ({ value, label: `Agent ${value}` }))}
      />
      <NativeSelect
        size="xs"
        maw={200}
        aria-label="Order"
        data={[...SORT_CHOICES]}
        value={params.get("sort") ?? SORT_CHOICES[0].value}
        onChange={({ currentTarget: { value } }) => change("sort", value === SORT_CHOICES[0].value ? "" : value)}
      />
    </Group>
  );
}
