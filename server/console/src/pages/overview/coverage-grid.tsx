import { Box, Table, Text, Tooltip } from "@mantine/core";
import { sayCode } from "../../parts/say.ts";
import { sayPlatform } from "../devices/device-name.ts";
import { type Figures, sayHidden } from "./figures-types.ts";

type Row = Figures["coverage"][number];

function sayReasons({ cannot }: Row, hiddenBelow: number | null): string {
  if (cannot.length === 0) return "All that report look at it.";
  return `Could not look: ${cannot.map(({ reason, count }) => `${sayHidden(count, hiddenBelow)} ${sayCode(reason)}`).join(", ")}.`;
}

/** How many of those that report look at one kind, as a bar and in numbers. */
function Share({ row, hiddenBelow }: { readonly row: Row | undefined; readonly hiddenBelow: number | null }) {
  if (row === undefined)
    return (
      <Text size="xs" c="dimmed">
        not looked for
      </Text>
    );
  const { looks, reported } = row;
  if (looks === null || reported === null)
    return (
      <Text size="xs" c="dimmed" title={sayReasons(row, hiddenBelow)}>
        a few, not told
      </Text>
    );
  const share = reported === 0 ? 0 : looks / reported;
  return (
    <Tooltip label={sayReasons(row, hiddenBelow)} openDelay={150}>
      <Box>
        <Box h={5} bg="var(--cs-line)" style={{ borderRadius: 3, overflow: "hidden" }} aria-hidden>
          <Box h={5} w={`${share * 100}%`} bg={share === 1 ? "var(--cs-good)" : "var(--cs-medium)"} />
        </Box>
        <Text size="xs">
          {looks.toLocaleString("en-US")} of {reported.toLocaleString("en-US")}
        </Text>
      </Box>
    </Tooltip>
  );
}

/** Which kinds of signals how many laptops can look at, by platform. Whoever cannot look is never counted as fine. */
export function CoverageGrid({ coverage, hiddenBelow }: Pick<Figures, "coverage" | "hiddenBelow">) {
  const platforms = [...new Set(coverage.map(({ platform }) => platform))];
  const kinds = [...new Map(coverage.map(({ kind, title }) => [kind, title]))];
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Kind of signal</Table.Th>
            {platforms.map((platform) => (
              <Table.Th key={platform} w={130}>
                {sayPlatform(platform)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kinds.map(([kind, title]) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row" fw={400}>
                {title}
              </Table.Th>
              {platforms.map((platform) => (
                <Table.Td key={platform}>
                  <Share
                    row={coverage.find((row) => row.kind === kind && row.platform === platform)}
                    hiddenBelow={hiddenBelow}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
