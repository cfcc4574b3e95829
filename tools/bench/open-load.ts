import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { readAnswer } from "./report-load.ts";

/** One request that is sent at its time, whether or not earlier ones were answered. */
export interface TimedRequest {
  /** After the start. */
  readonly atMs: number;
  readonly bytes: Buffer;
  /** Requests of one lane go over one connection, so that they arrive in their order. */
  readonly lane: number;
}

export interface TimedAnswer {
  readonly request: TimedRequest;
  readonly status: number;
  /** From when it should have been sent until the whole answer was here. */
  readonly waitedMs: number;
}

interface OpenLoadOptions {
  readonly port: number;
  readonly connections: number;
  /** How long answers are waited for after the last request. */
  readonly patienceMs: number;
}

/** A request that is due waits at most so long for the next turn of sending. */
const TURN_MS = 4;

interface Lane {
  readonly socket: Socket;
  readonly sent: TimedRequest[];
  received: string;
}

/**
 * Sends requests at their times, as many laptops do that know nothing of each other, and resolves to the answers that
 * came. Those of one connection come in the order of its requests (RFC 9112, section 9.3.2).
 */
export async function sendAtTheirTimes(
  requests: readonly TimedRequest[],
  { port, connections, patienceMs }: OpenLoadOptions,
): Promise<readonly TimedAnswer[]> {
  const answers: TimedAnswer[] = [];
  const lanes = Array.from({ length: connections }, (): Lane => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true }).setEncoding("latin1");
    return { socket, sent: [], received: "" };
  });
  try {
    await Promise.all(lanes.map(({ socket }) => new Promise((done) => void socket.once("connect", done))));
    const startMs = performance.now();
    for (const lane of lanes) {
      // A connection that breaks off leaves its requests without an answer, which is counted.
      lane.socket.on("error", () => lane.socket.destroy());
      lane.socket.on("data", (data: string) => takeAnswers(lane, data, startMs, answers));
    }
    await sendAll(requests, lanes, startMs);
    const endMs = performance.now() + patienceMs;
    while (answers.length < requests.length && performance.now() < endMs) await wait(TURN_MS);
    return answers;
  } finally {
    for (const { socket } of lanes) socket.destroy();
  }
}

async function sendAll(requests: readonly TimedRequest[], lanes: readonly Lane[], startMs: number): Promise<void> {
  let next = 0;
  while (next < requests.length) {
    const nowMs = performance.now() - startMs;
    for (let request = requests[next]; request !== undefined && request.atMs <= nowMs; request = requests[next]) {
      const lane = lanes[request.lane % lanes.length] as Lane;
      lane.sent.push(request);
      lane.socket.write(request.bytes);
      next += 1;
    }
    await wait(TURN_MS);
  }
}

function takeAnswers(lane: Lane, data: string, startMs: number, answers: TimedAnswer[]): void {
  lane.received += data;
  for (let answer = readAnswer(lane.received); answer !== null; answer = readAnswer(lane.received)) {
    lane.received = lane.received.slice(answer.end);
    const request = lane.sent.shift();
    if (request === undefined) throw new Error("an answer came that nobody asked for");
    answers.push({ request, status: answer.status, waitedMs: performance.now() - startMs - request.atMs });
  }
}
