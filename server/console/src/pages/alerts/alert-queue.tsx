import { Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCode, sayCount, sayTenths } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";
import { Empty, Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";

export function AlertQueue() {
  const list = useQuery({ queryKey: ["alerts"], queryFn: () => answerOf(client.GET("/v1/alerts")) });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Fault error={list.error} retry={() => void list.refetch()} />;
  const { alerts } = list.data;
  const open = alerts.filter(({ status }) => status !== "closed");
  return (
    <>
      <PageHeader
        title={open.length === 0 ? "Nothing to look at" : `${sayCount(open.length, "alert")} to look at`}
        about="An alert names what was seen on a laptop, never who somebody is."
      />
      {alerts.length === 0 ? (
        <Empty title="No alerts">Laptops that report appear under Laptops; what calls for a look appears here.</Empty>
      ) : (
        <Table className="cs-card" highlightOnHover>
          <Table.Tbody>
            {alerts.map(({ id, title, currentSeverity, score, status, openedAt }) => (
              <Table.Tr key={id}>
                <Table.Td w={96}>
                  <SeverityBadge severity={currentSeverity} />
                </Table.Td>
                <Table.Td>
                  <Link to={`/alerts/${id}`}>{title}</Link>
                </Table.Td>
                <Table.Td>{sayTenths(score)}</Table.Td>
                <Table.Td>{sayCode(status)}</Table.Td>
                <Table.Td>
                  <When at={openedAt} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
