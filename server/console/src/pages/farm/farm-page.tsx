import { Box, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCount } from "../../parts/say.ts";
import { Empty, Fault, Loading } from "../../parts/states.tsx";
import { useFarmAddress } from "./farm-address.ts";
import type { FarmPicture } from "./farm-frame.ts";
import { layOutFarm } from "./farm-layout.ts";
import { toModel } from "./farm-model.ts";
import { placeDevices } from "./farm-places.ts";
import { FarmView } from "./farm-view.tsx";

type Graph = Answer<"/v1/farm">;

function toPicture(graph: Graph): FarmPicture {
  const model = toModel(graph);
  const placements = placeDevices(model);
  return { model, placements, layout: layOutFarm(model, placements) };
}

function sayLeftOut({ withoutPlace, sites, devices }: Graph["leftOut"]): string {
  const parts = [
    withoutPlace > 0 ? `${sayCount(withoutPlace, "laptop")} of which no place is known` : "",
    devices > 0 ? `${sayCount(devices, "laptop")} that live alone` : "",
    sites > 0 ? sayCount(sites, "site") : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` Not drawn: ${parts.join(", ")}.`;
}

/** Who lives where with whom: the picture in which a house with seven laptops is seen at a glance. */
export function FarmPage() {
  const { address } = useFarmAddress(null);
  const [minimum] = useDebouncedValue(address.minimum, 300);
  const read = useQuery({
    queryKey: ["farm", minimum],
    queryFn: () => answerOf(client.GET("/v1/farm", { params: { query: { minimum } } })),
    staleTime: 300_000,
    placeholderData: (before) => before,
  });
  const picture = useMemo(() => (read.data === undefined ? null : toPicture(read.data)), [read.data]);
  if (read.isPending) return <Loading />;
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  const { sites, devices, leftOut } = read.data;
  return (
    <Box>
      <PageHeader
        title="Site map"
        about={
          <Text size="sm" component="span">
            {sayCount(devices.length, "laptop")} at {sayCount(sites.length, "site")}, without names: whose they are is
            told by opening a site.{sayLeftOut(leftOut)}
          </Text>
        }
      />
      {picture === null || sites.length === 0 ? (
        <Empty title="No site to show">
          Sites appear once laptops report from somewhere. Ask for fewer laptops at once to see smaller ones.
        </Empty>
      ) : (
        <FarmView picture={picture} />
      )}
    </Box>
  );
}
