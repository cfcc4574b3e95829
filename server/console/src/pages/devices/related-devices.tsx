import { Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import { sayCode, sayTenths } from "../../parts/say.ts";
import { Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { nameDevice } from "./device-name.ts";

/** Laptops that have something in common with one, and what. */
export function RelatedDevices({ deviceId }: { readonly deviceId: string }) {
  const read = useQuery({
    queryKey: ["devices", deviceId, "related"],
    queryFn: () => answerOf(client.GET("/v1/devices/{id}/related", { params: { path: { id: deviceId } } })),
    staleTime: 60_000,
  });
  if (read.isPending) return <Loading />;
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  const { related, cut } = read.data;
  return (
    <>
      {related.length === 0 ? (
        <Text c="dimmed">It shares no place, hardware or far side with another laptop.</Text>
      ) : (
        <Table className="cs-card" fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Laptop</Table.Th>
              <Table.Th>In common</Table.Th>
              <Table.Th ta="right">Score</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {related.map((other) => (
              <Table.Tr key={other.deviceId}>
                <Table.Td>
                  <Link to={`/devices/${other.deviceId}`}>{nameDevice(other)}</Link>
                </Table.Td>
                <Table.Td>
                  {other.why.map(({ relation, words, since, siteId }) => (
                    <div key={relation}>
                      {siteId === null ? words : <Link to={`/farm?site=${siteId}`}>{words}</Link>}
                      {since !== null && (
                        <Text span size="xs" c="dimmed">
                          {" "}
                          since <When at={since} />
                        </Text>
                      )}
                    </div>
                  ))}
                </Table.Td>
                <Table.Td ta="right">{sayTenths(other.score)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {cut.length > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          Not counted, because 64 laptops or more have it: {cut.map(sayCode).join(", ")}.
        </Text>
      )}
    </>
  );
}
