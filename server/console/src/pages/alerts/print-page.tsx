import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { AskReason, isReasonWanted } from "../../parts/ask-reason.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCode, sayCount, sayTenths, sayUtc } from "../../parts/say.ts";
import { Fault, Loading } from "../../parts/states.tsx";
import { OnPaper } from "../../parts/when.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { ScoreSum } from "./score-sum.tsx";

type Package = Answer<"/v1/alerts/{id}/case-package">;
type PackedAlert = Package["alerts"][number];

function Laptops({ laptops }: Pick<Package, "laptops">) {
  return (
    <Table withTableBorder fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Assigned to</Table.Th>
          <Table.Th>Laptop</Table.Th>
          <Table.Th>Works in</Table.Th>
          <Table.Th>Issued</Table.Th>
          <Table.Th>Id</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {laptops.map((laptop) => (
          <Table.Tr key={laptop.deviceId}>
            <Table.Td>{laptop.assignee ?? "not named here"}</Table.Td>
            <Table.Td>{[laptop.serial, laptop.model].filter((part) => part !== null).join(", ") || "unknown"}</Table.Td>
            <Table.Td>{laptop.country ?? "not known"}</Table.Td>
            <Table.Td>{laptop.issuedAt === null ? "not known" : sayUtc(laptop.issuedAt)}</Table.Td>
            <Table.Td style={{ overflowWrap: "anywhere" }}>{laptop.deviceId}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PrintedAlert({ alert }: { readonly alert: PackedAlert }) {
  const { id, title, currentSeverity, score, status, disposition, openedAt, owner } = alert;
  return (
    <Stack gap="sm" component="article">
      <Title order={2}>{title}</Title>
      <Text size="sm">
        Alert {id}, {currentSeverity}, score {sayTenths(score)}, {sayCode(status)}
        {disposition !== null && ` as ${sayCode(disposition)}`}, opened {sayUtc(openedAt)}
        {owner !== null && `, in the hands of ${owner}`}.
      </Text>
      <ScoreSum alert={{ ...alert, undo: null }} />
      <FindingsPanel alert={alert} isOpen />
      <Title order={3}>What happened to this alert</Title>
      <HistoryPanel alert={alert} />
    </Stack>
  );
}

function Proofs({ pack }: { readonly pack: Package }) {
  return (
    <Stack gap={4} component="section">
      <Title order={2}>Proofs</Title>
      <Text size="sm">
        The findings rest on {sayCount(pack.proofs.length, "signed report")}
        {pack.missing.length > 0 && `; ${sayCount(pack.missing.length, "statement")} of theirs are kept no longer`}.
        Each is in the case package as the laptop signed it, with the collector&apos;s receipt.
      </Text>
      <Table fz="xs" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Report</Table.Th>
            <Table.Th>Received</Table.Th>
            <Table.Th>Hash</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pack.proofs.map(({ reportHash, sequence, receivedAt, deviceId }) => (
            <Table.Tr key={`${deviceId} ${sequence}`}>
              <Table.Td>
                {sequence} of laptop {deviceId.slice(0, 8)}…
              </Table.Td>
              <Table.Td>{sayUtc(receivedAt)}</Table.Td>
              <Table.Td style={{ overflowWrap: "anywhere" }}>{reportHash}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" style={{ whiteSpace: "pre-line" }}>
        {pack.howToVerify}
      </Text>
    </Stack>
  );
}

function Printed({ pack, back }: { readonly pack: Package; readonly back: string }) {
  return (
    <Stack gap="lg" maw={900}>
      <PageHeader
        title={`Case ${pack.alerts[0]?.id ?? ""}`}
        about={`Taken out on ${sayUtc(pack.exportedAt)} by ${pack.exportedBy}${pack.reason === null ? "" : `: “${pack.reason}”`}. What was seen on laptops; it says nothing of who anybody is.`}
        actions={
          <Group gap="xs" className="cs-no-print">
            <Button onClick={() => print()}>Print</Button>
            <Button component={Link} to={back} variant="default">
              Back
            </Button>
          </Group>
        }
      />
      <Laptops laptops={pack.laptops} />
      {pack.alerts.map((alert) => (
        <PrintedAlert key={alert.id} alert={alert} />
      ))}
      <Proofs pack={pack} />
    </Stack>
  );
}

interface PrintProps {
  readonly queryKey: readonly string[];
  readonly pack: () => Promise<Package>;
  readonly give: (reason: string) => Promise<unknown>;
  readonly back: string;
}

/** A whole case on paper, for whoever has said why. */
export function PrintView({ queryKey, pack, give, back }: PrintProps) {
  const read = useQuery({ queryKey, queryFn: pack, staleTime: Infinity });
  if (read.isPending) return <Loading />;
  if (isReasonWanted(read.error))
    return (
      <>
        <PageHeader title="A case on paper" about="It names whose laptop it is, so it is for whoever has said why." />
        <AskReason whom="whose laptop it is" give={give} onGiven={() => void read.refetch()} />
      </>
    );
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  return (
    <OnPaper.Provider value>
      <Printed pack={read.data} back={back} />
    </OnPaper.Provider>
  );
}

export function PrintPage() {
  const { id = "" } = useParams();
  const params = { path: { id } };
  return (
    <PrintView
      queryKey={["alerts", "print", id]}
      pack={() => answerOf(client.GET("/v1/alerts/{id}/case-package", { params }))}
      give={(reason) => answerOf(client.POST("/v1/alerts/{id}/reason", { params, body: { reason } }))}
      back={`/alerts/${id}`}
    />
  );
}
