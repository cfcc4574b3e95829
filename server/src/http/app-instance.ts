import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Visitor } from "../access/session-service.ts";
import type { Operator } from "../alerts/act-on-alert.ts";
import type { Logger } from "../log.ts";

/** The Fastify instance with zod as the source of types. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  Logger,
  ZodTypeProvider
>;
export type Request = FastifyRequest;
export type Reply = FastifyReply;

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; null on routes that are not for operators. */
    operator: (Visitor & Operator) | null;
    /** The address it really came from. */
    clientAddress: string;
  }
}
