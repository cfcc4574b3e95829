import { Code, Stack, Table, Text } from "@mantine/core";
import { useSignals } from "../../api/declarations.ts";
import type { Finding } from "../../api/types.ts";
import { sayCode, sayField, sayUtc, sayValue } from "../../parts/say.ts";
import classes from "./alert.module.css";

type Evidence = Finding["evidence"][number];

function Proof({ reportHash, receivedAt }: Evidence) {
  if (reportHash === null) return <>known to the collector alone; no laptop signed it</>;
  return (
    <>
      signed report <Code fz={11}>{reportHash}</Code>, countersigned {sayUtc(receivedAt)}
    </>
  );
}

function Statement({ evidence }: { readonly evidence: Evidence }) {
  const { kind, key, observedAt, payload } = evidence;
  const signals = useSignals();
  const told = Object.entries(payload).filter(([, value]) => value !== null);
  return (
    <Stack gap={2} py={6}>
      <Text size="sm">
        <strong>{signals.get(kind)?.title ?? sayCode(kind)}</strong> {key}, observed {sayUtc(observedAt)}
      </Text>
      <Text size="xs" c="dimmed">
        <Proof {...evidence} />
      </Text>
      {told.length > 0 && (
        <Table fz="xs" withRowBorders={false} verticalSpacing={1} maw={720}>
          <Table.Tbody>
            {told.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" w={170} fw={400} c="dimmed">
                  {sayField(name)}
                </Table.Th>
                <Table.Td style={{ overflowWrap: "anywhere" }}>{sayValue(value)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

/** What a finding rests on, down to the reports that the laptop signed. */
export function EvidenceList({
  evidence,
  isOpen = false,
}: {
  readonly evidence: readonly Evidence[];
  readonly isOpen?: boolean;
}) {
  return (
    <details className={classes["evidence"] ?? ""} open={isOpen}>
      <summary>{evidence.length === 1 ? "1 piece of evidence" : `${evidence.length} pieces of evidence`}</summary>
      {evidence.map((one) => (
        <Statement key={`${one.deviceId} ${one.kind} ${one.key} ${one.reportHash ?? ""}`} evidence={one} />
      ))}
    </details>
  );
}
