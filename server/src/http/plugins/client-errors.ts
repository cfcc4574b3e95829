import type { Socket } from "node:net";
import { AppError } from "../../app-error.ts";
import { toProblem } from "../problem.ts";

function refusalOf(code: string | undefined): AppError {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return new AppError("too_large", "The headers are larger than the server takes.", { field: "headers" });
    case "ERR_HTTP_REQUEST_TIMEOUT":
      // Whose fault it was nobody can tell, so nothing is said against the message, and its sender tries again.
      return new AppError("request_timeout");
    default:
      return new AppError("malformed_message", "request: is not HTTP", { field: "request" });
  }
}

/** Answers what never becomes a request: garbage, headers without end, a client that stops halfway. Ends the connection. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = refusalOf(error.code);
  const body = JSON.stringify(toProblem(refusal));
  socket.end(
    `HTTP/1.1 ${refusal.status} \r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    // A peer that does not read its answer must not keep the socket.
    () => socket.destroy(),
  );
}
