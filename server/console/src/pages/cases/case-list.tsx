import { Box, Button, Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Alert } from "../../api/types.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCode, sayCount } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";
import { Empty, Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { sayLaptops } from "../alerts/alert-label.ts";

function CaseLine({ alert }: { readonly alert: Alert }) {
  return (
    <Group component="li" className="cs-card" p="sm" gap="sm" wrap="nowrap">
      <Box w={84} style={{ flex: "none" }}>
        <SeverityBadge severity={alert.currentSeverity} />
      </Box>
      <div style={{ minWidth: 0, flex: 1 }}>
        <Link to={`/cases/${alert.id}`}>{alert.title}</Link>
        <Text size="xs" c="dimmed">
          {sayLaptops(alert)} · {sayCode(alert.status)}
          {alert.disposition !== null && `, ${sayCode(alert.disposition)}`} · handed over{" "}
          <When at={alert.handedOverAt} />
        </Text>
      </div>
    </Group>
  );
}

/** What analysts handed over to HR. */
export function CaseList() {
  const list = useInfiniteQuery({
    queryKey: ["cases"],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerOf(client.GET("/v1/cases", { params: { query: pageParam === "" ? {} : { cursor: pageParam } } })),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <Fault error={list.error} retry={() => void list.refetch()} />;
  const cases = list.data.pages.flatMap(({ alerts }) => alerts);
  return (
    <>
      <PageHeader
        title={
          cases.length === 0 ? "No cases" : `${sayCount(cases.length, "case")}${list.hasNextPage ? " and more" : ""}`
        }
        about="Analysts hand over what needs a talk. A case tells what was seen on a laptop; what it means is for people to find out."
      />
      {cases.length === 0 ? (
        <Empty title="Nothing was handed over">An analyst hands an alert over from its page, with a reason.</Empty>
      ) : (
        <Stack component="ul" gap="xs" p={0} m={0}>
          {cases.map((alert) => (
            <CaseLine key={alert.id} alert={alert} />
          ))}
        </Stack>
      )}
      {list.hasNextPage && (
        <Button mt="sm" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}
