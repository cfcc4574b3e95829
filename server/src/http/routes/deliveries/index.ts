import { z } from "zod";
import type { DeliveryService } from "../../../delivery/delivery-service.ts";
import { DELIVERY_STATUSES, MESSAGE_TYPES } from "../../../delivery/delivery-store.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";

export interface DeliveryRouteDeps {
  readonly deliveries: DeliveryService;
  readonly allow: Allow;
}

const MOST_AT_ONCE = 200;

const DeliveryShape = z.object({
  id: z.string(),
  alertId: z.string(),
  type: z.enum(MESSAGE_TYPES),
  target: z.string(),
  happenedAt: z.string(),
  status: z.enum(DELIVERY_STATUSES),
  nextTryAt: z.string().nullable(),
  tries: z.array(z.object({ at: z.string(), outcome: z.string() })),
});

const Query = z.strictObject({
  status: z.enum(DELIVERY_STATUSES).optional(),
  alert: z.string().max(64).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_AT_ONCE).optional(),
});

const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };

export function addDeliveryRoutes(app: App, { deliveries, allow }: DeliveryRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/deliveries",
    onRequest: allow("deliveries.read"),
    schema: {
      ...operator,
      operationId: "listDeliveries",
      summary: "Messages about alerts that left or are to leave, newest first, with every try",
      querystring: Query,
      response: {
        200: z.object({ deliveries: z.array(DeliveryShape), nextCursor: z.string().nullable() }),
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async ({ query: { alert, ...request } }) => {
      const { deliveries: page, nextCursor } = await deliveries.list({ ...request, alertId: alert });
      return { deliveries: page.map((one) => ({ ...one, tries: [...one.tries] })), nextCursor };
    },
  });
  app.route({
    method: "POST",
    url: "/v1/deliveries/:id/resend",
    onRequest: allow("deliveries.resend"),
    schema: {
      ...operator,
      operationId: "resendDelivery",
      summary: "Send a message once more, under its own id",
      description: "A target that said it was gone is told again from now on.",
      params: z.strictObject({ id: z.string().max(64) }),
      response: {
        202: DeliveryShape,
        ...guardedProblems("malformed_message", "not_found", "transition_refused"),
      },
    },
    handler: async (request, reply) => {
      const again = await deliveries.resend(request.params.id, operatorOf(request));
      return reply.code(202).send({ ...again, tries: [...again.tries] });
    },
  });
}
