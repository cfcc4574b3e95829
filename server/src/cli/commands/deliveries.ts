import type { DeliveryView } from "../../delivery/delivery-service.ts";
import { DELIVERY_STATUSES, type DeliveryStatus } from "../../delivery/delivery-store.ts";
import { createWebhookSecret } from "../../delivery/parse-webhook-secrets.ts";
import { printable } from "../../detection/plain-words.ts";
import { COMMON_OPTIONS, type Command, numberOf, textOf, UsageError } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

function sayDelivery({ id, alertId, type, target, status, happenedAt, nextTryAt, tries }: DeliveryView): string {
  const last = tries.at(-1);
  const outcome = last === undefined ? "not tried yet" : `${tries.length} tried, last ${last.outcome}`;
  const next = nextTryAt === null ? "" : `, next ${nextTryAt}`;
  return printable(
    `${id}  ${status.padEnd(9)}  ${happenedAt}  ${type.padEnd(13)}  ${alertId}  to ${target}: ${outcome}${next}`,
  );
}

function statusOf(text: string | undefined): DeliveryStatus | undefined {
  const status = DELIVERY_STATUSES.find((one) => one === text);
  if (text !== undefined && status === undefined)
    throw new UsageError(`--status: must be one of ${DELIVERY_STATUSES.join(", ")}`);
  return status;
}

export const deliveryList: Command = {
  name: "deliveries list",
  arguments: [],
  summary: "List messages about alerts, newest first, with what came of them.",
  options: {
    ...COMMON_OPTIONS,
    status: { type: "string", value: "STATUS", about: "Only waiting, delivered or failed ones." },
    alert: { type: "string", value: "ALERT", about: "Only those about this alert." },
    limit: { type: "string", value: "N", about: "At most so many; 50 unless given." },
    cursor: { type: "string", value: "TEXT", about: "Go on where the list before ended." },
  },
  run({ values }, io) {
    const request = {
      status: statusOf(textOf(values, "status")),
      alertId: textOf(values, "alert"),
      limit: numberOf(values, "limit", { least: 1, most: 1_000, fallback: 50 }),
      cursor: textOf(values, "cursor"),
    };
    return withServer(values, io, "existing", async (server) => {
      const page = await server.services.deliveries.list(request);
      if (values["json"] === true) printJson(io, page);
      else io.out(page.deliveries.length === 0 ? "No messages.\n" : `${page.deliveries.map(sayDelivery).join("\n")}\n`);
      if (page.nextCursor !== null) io.err(`There are more: --cursor ${page.nextCursor}\n`);
      return 0;
    });
  },
};

export const deliveryResend: Command = {
  name: "deliveries resend",
  arguments: ["MESSAGE"],
  summary: "Have a message sent once more by the collector that runs, under its own id.",
  options: { ...COMMON_OPTIONS },
  run({ positionals: [id = ""], values }, io) {
    return withServer(values, io, "existing", async (server) => {
      const delivery = await server.services.deliveries.resend(id, COMMAND_LINE);
      if (values["json"] === true) printJson(io, { delivery });
      else io.out(`${sayDelivery(delivery)}\n`);
      return 0;
    });
  },
};

export const webhookSecret: Command = {
  name: "webhook secret",
  arguments: [],
  summary: "Print a new secret for a webhook, to be kept in its secretFile and by the receiver.",
  options: { json: COMMON_OPTIONS.json },
  run({ values }, io) {
    const secret = createWebhookSecret();
    if (values["json"] === true) printJson(io, { secret });
    else io.out(`${secret}\n`);
    return Promise.resolve(0);
  },
};
