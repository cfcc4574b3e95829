import { Button, Group, Stack, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { useSession } from "../../app/session.tsx";
import { AskOnce } from "../../parts/forms/ask-once.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { sayCode } from "../../parts/say.ts";
import { Empty, Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { ApproveTool } from "./approve-tool.tsx";

type Approval = Answer<"/v1/approvals">["approvals"][number];

function EndApproval({ approval: { id, tool, instance } }: { readonly approval: Approval & { readonly id: string } }) {
  const end = useAct({
    act: () => answerOf(client.POST("/v1/approvals/{id}/end", { params: { path: { id } } })),
    drops: ["approvals"],
    says: () => `${tool} is approved no more; laptops are judged without it within the hour.`,
  });
  return (
    <AskOnce
      label="End"
      of={`the approval of ${tool}, ${instance ?? "every instance"}`}
      title={`End the approval of ${tool}?`}
      about="Laptops with it are judged without it within the hour, and alerts may open. It can be approved again."
      action="End the approval"
      doing={end}
    />
  );
}

const COLUMNS: readonly Column<Approval>[] = [
  { title: "Tool", show: ({ tool }) => <Link to={`/catalog/${tool}`}>{tool}</Link> },
  { title: "Instance", show: ({ instance }) => instance ?? "every" },
  { title: "Group", show: ({ group }) => group ?? "everybody" },
  { title: "Why", show: ({ reason }) => reason ?? "in the settings file" },
  {
    title: "Approved",
    show: ({ createdAt, createdBy }) =>
      createdAt === null ? (
        "with the settings"
      ) : (
        <>
          <When at={createdAt} /> by {createdBy}
        </>
      ),
  },
  { title: "Ends", show: ({ until }) => <When at={until} /> },
  { title: "State", show: ({ status }) => sayCode(status) },
];

const ACT: Column<Approval> = {
  title: "Action",
  show(approval) {
    const { id, status } = approval;
    return id === null || status !== "in_force" ? null : <EndApproval approval={{ ...approval, id }} />;
  },
};

/** Remote-access tools that IT uses. */
export function ApprovalList() {
  const [isOpen, { open, close }] = useDisclosure(false);
  const { rights } = useSession();
  const mayChange = rights.includes("exceptions.change");
  const list = useQuery({ queryKey: ["approvals"], queryFn: () => answerOf(client.GET("/v1/approvals")) });
  return (
    <Stack gap="sm" component="section">
      <Group justify="space-between">
        <Title order={2}>Approved tools</Title>
        {mayChange && <Button onClick={open}>Approve a tool</Button>}
      </Group>
      {list.isPending && <Loading />}
      {list.isError && <Fault error={list.error} retry={() => void list.refetch()} />}
      {list.data?.approvals.length === 0 && (
        <Empty title="No tool is approved">Approve what the help desk uses, or every session of it is a finding.</Empty>
      )}
      {list.data !== undefined && list.data.approvals.length > 0 && (
        <Rows
          label="Approved tools"
          columns={mayChange ? [...COLUMNS, ACT] : COLUMNS}
          rows={list.data.approvals}
          keyOf={({ id, tool, instance, group }) => id ?? [tool, instance, group].join(" ")}
        />
      )}
      <ApproveTool isOpen={isOpen} close={close} />
    </Stack>
  );
}
