import { Button, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { answerOf, client } from "../../api/client.ts";
import { sayCount } from "../../parts/say.ts";

interface Verdict {
  readonly operations: number;
  readonly laptops: number;
  readonly faults: readonly string[];
}

/** Follows all chains, some laptops at a time. */
async function verify(): Promise<Verdict> {
  let [laptops, cursor] = [0, ""];
  const faults: string[] = [];
  for (;;) {
    const answer = await answerOf(
      client.GET("/v1/audit/verification", { params: { query: cursor === "" ? {} : { cursor } } }),
    );
    const { operations, nextCursor } = answer;
    laptops += answer.laptops.checked;
    if (answer.laptops.brokenCount > 0) faults.push(`${sayCount(answer.laptops.brokenCount, "laptop")}: broken`);
    if (nextCursor !== null) {
      cursor = nextCursor;
      continue;
    }
    if (operations.firstFault !== null) faults.push(`operations: entry ${operations.firstFault} does not follow`);
    return { operations: operations.entries, laptops, faults };
  }
}

/** Whether the log is as it was written; worked out when somebody asks, because it reads all of it. */
export function ChainState() {
  const check = useMutation({ mutationFn: verify });
  const { data } = check;
  return (
    <>
      {data !== undefined && (
        <Text
          size="sm"
          component="output"
          style={{ color: data.faults.length === 0 ? "var(--cs-good)" : "var(--cs-critical)" }}
        >
          {data.faults.length === 0
            ? `Whole: ${sayCount(data.operations, "operation")} and the logs of ${sayCount(data.laptops, "laptop")}.`
            : `Not as it was written: ${data.faults.join("; ")}.`}
        </Text>
      )}
      {check.isError && <Text role="alert">{check.error.message}</Text>}
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        Check the chains
      </Button>
    </>
  );
}
