import { Socket } from "node:net";
import { createTransport } from "nodemailer";

export interface Mail {
  /** The same at every try, so that a mailbox can drop a repetition. */
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** The server's one way to a mail server. */
export interface Mailer {
  /** Never throws. Null: the mail server took it; else why not, in a few words. */
  send(mail: Mail): Promise<string | null>;
}

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` demanded, or `none` for a mail server on this machine. */
  readonly security: "tls" | "starttls" | "none";
  /** Null: without logging in. */
  readonly login: { readonly user: string; readonly password: string } | null;
}

/** For each step: to connect, for the greeting, for an answer. */
const PATIENCE_MS = 15_000;
/** For everything together, so that a mail server that says a little now and then holds nothing up. */
const PATIENCE_IN_ALL_MS = 60_000;

function describe(error: unknown): string {
  const { responseCode, code } = (error ?? {}) as { readonly responseCode?: unknown; readonly code?: unknown };
  if (typeof responseCode === "number") return `the mail server said ${responseCode}`;
  return typeof code === "string" ? `no answer (${code})` : "no answer";
}

function connectThrough({ host, port, security, login }: SmtpServer, socket: Socket) {
  return createTransport({
    host,
    port,
    socket,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

export function createMailer(server: SmtpServer, patienceMs = PATIENCE_IN_ALL_MS): Mailer {
  return {
    async send(mail) {
      const socket = new Socket();
      const tooLong = setTimeout(() => socket.destroy(new Error("took too long")), patienceMs);
      try {
        await connectThrough(server, socket).sendMail({
          ...mail,
          to: [...mail.to],
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return null;
      } catch (error) {
        return describe(error);
      } finally {
        clearTimeout(tooLong);
      }
    },
  };
}
