import { Group, Text } from "@mantine/core";
import type { AlertDetail } from "../../api/types.ts";
import { sayTenths } from "../../parts/say.ts";
import classes from "./alert.module.css";

/** `input-hardware` -> `input hardware`. */
export function sayFamily(family: string): string {
  return family === "co-location" ? "living together" : family.replaceAll("-", " ");
}

/** The sum of an alert, a line for each family, and the threshold that it reached. */
export function ScoreSum({ alert: { explanation, score, currentSeverity } }: { readonly alert: AlertDetail }) {
  if (explanation === null) return <Text size="sm">{sayTenths(score)}</Text>;
  const most = Math.max(1, ...explanation.families.map(({ tenths }) => tenths));
  return (
    <>
      <table className={classes["sum"] ?? ""}>
        <tbody>
          {explanation.families.map(({ family, tenths, counted }) => (
            <tr key={family} data-idle={!counted || undefined}>
              <th scope="row">{sayFamily(family)}</th>
              <td aria-hidden>
                <span className={classes["bar"] ?? ""} style={{ width: `${(100 * tenths) / most}%` }} />
              </td>
              <td>{counted ? `+ ${sayTenths(tenths)}` : "not counted"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group justify="space-between" gap="xs" mt={6} wrap="nowrap" align="baseline">
        <Text size="xs" c="dimmed">
          {explanation.reached}
          {explanation.agrees ? "" : "; worked out again it differs from what is stored"}
        </Text>
        <Text fw={650} style={{ color: `var(--cs-${currentSeverity})`, whiteSpace: "nowrap" }}>
          = {sayTenths(score)} {currentSeverity}
        </Text>
      </Group>
    </>
  );
}
