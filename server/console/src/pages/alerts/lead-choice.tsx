import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, client } from "../../api/client.ts";
import { sayLaptops } from "./alert-label.ts";
import { UNDECIDED } from "./queue-filter.ts";

const MOST_OFFERED = 50;
const LONGEST_TITLE = 50;

interface LeadChoiceProps {
  readonly draft: { readonly into: string };
  readonly change: (part: { readonly into: string }) => void;
}

/** Which alert leads the case: one that waits in the queue, or any by its address. */
export function LeadChoice({ draft: { into }, change }: LeadChoiceProps) {
  const query = { status: UNDECIDED, order: "severity", limit: MOST_OFFERED, brief: "true" } as const;
  const read = useQuery({
    queryKey: ["alerts", "leads"],
    queryFn: () => answerOf(client.GET("/v1/alerts", { params: { query } })),
  });
  const offered = (read.data?.alerts ?? []).map((alert) => ({
    value: alert.id,
    label: `${alert.currentSeverity}: ${alert.title.slice(0, LONGEST_TITLE)}… (${sayLaptops(alert)})`,
  }));
  return (
    <>
      <NativeSelect
        data-autofocus
        label="The alert that leads"
        description="The most severe that wait; it may be any other by its address below"
        data={[{ value: "", label: "Choose…" }, ...offered]}
        value={offered.some(({ value }) => value === into) ? into : ""}
        onChange={({ currentTarget: { value } }) => change({ into: value })}
      />
      <TextInput
        label="Its id, or the address of its page"
        value={into}
        onChange={({ currentTarget: { value } }) => change({ into: value })}
      />
    </>
  );
}
