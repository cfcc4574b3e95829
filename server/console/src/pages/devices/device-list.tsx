import { Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCode, sayTenths } from "../../parts/say.ts";
import { Empty, Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";

export function DeviceList() {
  const list = useQuery({ queryKey: ["devices"], queryFn: () => answerOf(client.GET("/v1/devices")) });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Fault error={list.error} retry={() => void list.refetch()} />;
  const { devices } = list.data;
  return (
    <>
      <PageHeader title="Laptops" about="Every laptop that is enrolled, and since when it is silent." />
      {devices.length === 0 ? (
        <Empty title="No laptop is enrolled yet">
          An enroll secret lets laptops in: npm run --silent server -- secret create
        </Empty>
      ) : (
        <Table className="cs-card" highlightOnHover>
          <Table.Tbody>
            {devices.map(({ deviceId, assignee, model, serial, platform, status, lastReportAt, score }) => (
              <Table.Tr key={deviceId}>
                <Table.Td>
                  <Link to={`/devices/${deviceId}`}>{assignee ?? serial ?? model ?? deviceId.slice(0, 8)}</Link>
                </Table.Td>
                <Table.Td>{platform}</Table.Td>
                <Table.Td>{sayCode(status)}</Table.Td>
                <Table.Td>
                  <When at={lastReportAt} />
                </Table.Td>
                <Table.Td>{sayTenths(score)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
