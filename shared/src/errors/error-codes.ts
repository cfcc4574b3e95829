/** Every error code a person or program can meet, its HTTP status and what to do. One table; docs derive from it. */
export const ERROR_CODES = {
  malformed_message: {
    status: 400,
    meaning: "The message does not have the declared shape; `field` names the first fault.",
  },
  unsupported_version: {
    status: 202,
    meaning: "The report is of a newer version than this server reads; it is kept unread for 30 days.",
  },
  commitment_mismatch: { status: 400, meaning: "A disclosed signal does not match its signed commitment." },
  signature_invalid: { status: 401, meaning: "The signature does not verify with the device's key." },
  unknown_device: { status: 401, meaning: "No device with this key is enrolled." },
  wrong_audience: { status: 401, meaning: "The message was signed for another collector." },
  enroll_secret_rejected: {
    status: 403,
    meaning: "The enroll secret is unknown, expired, used up or bound to another serial.",
  },
  approval_pending: { status: 403, meaning: "The device waits for an operator's approval; try again later." },
  device_rejected: { status: 403, meaning: "An operator rejected this device." },
  sign_in_failed: {
    status: 401,
    meaning:
      "Name, password or code is wrong, the account is locked, or the identity provider's answer is not in order.",
  },
  operator_only: {
    status: 403,
    meaning:
      "This address answers only who is signed in, bears a token, or sits at the collector's own machine while there are no accounts.",
  },
  not_allowed: { status: 403, meaning: "Whoever asks is known, and their role does not allow this." },
  reason_required: {
    status: 403,
    meaning:
      "Whoever asks may look at this laptop's person once they have said why: once for a case, with `POST …/reason`.",
  },
  not_found: { status: 404, meaning: "There is no such thing here." },
  request_timeout: {
    status: 408,
    meaning: "The request did not come to its end in time, or the server was too busy to read it; send it again.",
  },
  chain_forked: {
    status: 409,
    meaning:
      "Another report with this sequence was accepted before; this one is kept as evidence and never acknowledged. `rivalReceipt`, where it is given, is the receipt of the one that was accepted.",
  },
  chain_gap: { status: 409, meaning: "Reports before this one are missing; `lastSequence` names the last accepted." },
  transition_refused: { status: 409, meaning: "The alert cannot go from its status to the one asked for." },
  plan_changed: { status: 409, meaning: "What was shown is not what would happen now; look at a new dry run." },
  too_large: { status: 413, meaning: "The body is larger than the server takes." },
  too_many_requests: { status: 429, meaning: "Too many requests; wait as long as `Retry-After` says." },
  internal: { status: 500, meaning: "The server failed; the log has the request id." },
  storage_unavailable: {
    status: 503,
    meaning: "The server cannot store now and acknowledges nothing; try again later.",
  },
} as const satisfies Record<string, { status: number; meaning: string }>;
export type ErrorCode = keyof typeof ERROR_CODES;
