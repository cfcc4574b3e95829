import { Button, SegmentedControl } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { useSession } from "../../app/session.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import { Paged } from "../../parts/lists/paged.tsx";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { usePages } from "../../parts/lists/use-pages.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCount } from "../../parts/say.ts";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";

type Delivery = Answer<"/v1/deliveries">["deliveries"][number];

const STATUSES = ["waiting", "delivered", "failed"] as const;
const NAMES = { waiting: "Waiting", delivered: "Delivered", failed: "Given up" } as const;
const TYPES: Readonly<Record<Delivery["type"], string>> = {
  "alert.created": "There is an alert",
  "alert.updated": "An alert changed",
  "alert.closed": "An alert is closed",
};

function Tries({ delivery: { tries, nextTryAt } }: { readonly delivery: Delivery }) {
  const last = tries.at(-1);
  return (
    <>
      {last === undefined ? "not tried yet" : `${sayCount(tries.length, "try", "tries")}, the last: ${last.outcome}, `}
      {last !== undefined && <When at={last.at} />}
      {nextTryAt !== null && (
        <>
          ; next <When at={nextTryAt} />
        </>
      )}
    </>
  );
}

function Resend({ delivery: { id, target } }: { readonly delivery: Delivery }) {
  const resend = useAct({
    act: () => answerOf(client.POST("/v1/deliveries/{id}/resend", { params: { path: { id } } })),
    drops: ["deliveries"],
    says: () => `${target} is told once more.`,
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={resend.isPending}
        onClick={() => resend.mutate()}
        aria-label={`Send again to ${target}`}
      >
        Send again
      </Button>
      {resend.isError && <div role="alert">{resend.error.message}</div>}
    </>
  );
}

const COLUMNS: readonly Column<Delivery>[] = [
  { title: "Receiver", show: ({ target }) => target },
  { title: "Said", show: ({ type, alertId }) => <Link to={`/alerts/${alertId}`}>{TYPES[type]}</Link> },
  { title: "Happened", show: ({ happenedAt }) => <When at={happenedAt} /> },
  { title: "State", show: ({ status }) => NAMES[status].toLowerCase() },
  { title: "Tries", show: (delivery) => <Tries delivery={delivery} /> },
];

const ACT: Column<Delivery> = {
  title: "Action",
  show: (delivery) => delivery.status !== "waiting" && <Resend delivery={delivery} />,
};

/** Messages about alerts that left or are to leave. */
export function DeliveriesPage() {
  const [search, setSearch] = useSearchParams();
  const { rights } = useSession();
  const status = STATUSES.find((one) => one === search.get("status"));
  const list = usePages(["deliveries", status ?? "all"], (cursor) => {
    const query = { ...(status === undefined ? {} : { status }), ...(cursor === undefined ? {} : { cursor }) };
    return answerOf(client.GET("/v1/deliveries", { params: { query } }));
  });
  return (
    <>
      <PageHeader
        title="Messages"
        about="What webhooks and mail were told of alerts, with every try. Receivers stand in the settings file."
      />
      <SegmentedControl
        aria-label="Which messages"
        data={[{ value: "all", label: "All" }, ...STATUSES.map((one) => ({ value: one, label: NAMES[one] }))]}
        value={status ?? "all"}
        onChange={(next) => setSearch(next === "all" ? {} : { status: next })}
        mb="sm"
      />
      <Paged list={list}>
        {(pages) => {
          const deliveries = pages.flatMap((page) => page.deliveries);
          if (deliveries.length > 0)
            return (
              <Rows
                label="Messages"
                columns={rights.includes("deliveries.resend") ? [...COLUMNS, ACT] : COLUMNS}
                rows={deliveries}
                keyOf={(one) => one.id}
              />
            );
          return (
            <Empty title="No messages">
              Name a receiver in the settings file (webhooks, email), and it is told of every alert from then on.
            </Empty>
          );
        }}
      </Paged>
    </>
  );
}
