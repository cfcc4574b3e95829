import { Button, Group, Stack, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "react-router";
import { answerOf, client, ProblemError } from "../../api/client.ts";
import { download } from "../../api/download.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCode } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";
import { Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { AlertGlance } from "../alerts/alert-glance.tsx";
import { sayLaptops } from "../alerts/alert-label.ts";
import { FindingsPanel } from "../alerts/findings-panel.tsx";
import { HistoryPanel } from "../alerts/history-panel.tsx";

function Actions({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const save = () => {
    download(`/v1/cases/${id}/case-package`, `clearseat-case-${id}.json`).catch((error: unknown) => {
      // The print view asks for the reason.
      if (error instanceof ProblemError && error.code === "reason_required") void navigate(`/cases/${id}/print`);
      else notifications.show({ color: "red", message: error instanceof Error ? error.message : "It was not saved." });
    });
  };
  return (
    <>
      <Button component={Link} to={`/cases/${id}/print`}>
        On paper, with the person
      </Button>
      <Button variant="default" onClick={save}>
        Case package (JSON)
      </Button>
    </>
  );
}

/** One case as HR reads it: the same words as analysts see, and nothing to decide. */
export function CasePage() {
  const { id = "" } = useParams();
  const read = useQuery({
    queryKey: ["cases", id],
    queryFn: () => answerOf(client.GET("/v1/cases/{id}", { params: { path: { id } } })),
  });
  if (read.isPending) return <Loading />;
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  const alert = read.data;
  return (
    <>
      <PageHeader
        title={alert.title}
        about={
          <Group gap="xs">
            <SeverityBadge severity={alert.currentSeverity} />
            <span>
              {sayLaptops(alert)} · {sayCode(alert.status)}
              {alert.disposition !== null && `, ${sayCode(alert.disposition)}`} · handed over{" "}
              <When at={alert.handedOverAt} />
            </span>
          </Group>
        }
        actions={<Actions id={id} />}
      />
      <AlertGlance alert={alert} />
      <Stack gap="md" mt="lg">
        <Title order={2}>Findings</Title>
        <FindingsPanel alert={alert} />
        <Title order={2}>What happened to it</Title>
        <HistoryPanel alert={alert} />
      </Stack>
    </>
  );
}
