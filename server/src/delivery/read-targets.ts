import { sha256 } from "@clearseat/proof";
import { type EmailSetting, InputError, type ServerSettings, type WebhookSetting } from "@clearseat/shared";
import { FileError, readText } from "../platform/files.ts";
import { createEmail } from "./email.ts";
import type { HttpPost } from "./http-post.ts";
import { parseWebhookSecrets } from "./parse-webhook-secrets.ts";
import { createMailer } from "./smtp.ts";
import type { Target } from "./target.ts";
import { createWebhook } from "./webhook.ts";

/** Names the setting before the file that it names. */
function readSecretFile(file: string, field: string): string {
  try {
    return readText(file);
  } catch (error) {
    if (error instanceof FileError) throw new InputError({ field, message: error.message }, "settings");
    throw error;
  }
}

/** The address is part of it, so that another address under an old name starts anew. */
function idOf(kind: string, name: string, address: string): string {
  return `${kind} ${name} ${sha256(address).slice(0, 12)}`;
}

function toWebhook({ name, url, secretFile, minimumSeverity }: WebhookSetting, index: number, http: HttpPost): Target {
  const text = readSecretFile(secretFile, `webhooks[${index}].secretFile`);
  return createWebhook({
    id: idOf("webhook", name, url),
    name,
    minimumSeverity,
    url,
    secrets: parseWebhookSecrets(text, secretFile),
    http,
  });
}

function toEmail({ name, minimumSeverity, from, to, ...server }: EmailSetting, index: number): Target {
  const { host, port, security, user, passwordFile } = server;
  const login =
    user === undefined || passwordFile === undefined
      ? null
      : { user, password: readSecretFile(passwordFile, `email[${index}].passwordFile`).replace(/\r?\n$/u, "") };
  return createEmail({
    id: idOf("email", name, `${host}:${port} ${to.join(" ")}`),
    name,
    minimumSeverity,
    from,
    to,
    mailer: createMailer({ host, port, security, login }),
  });
}

/** Everybody who is told of alerts, as the settings have it. Throws an InputError naming setting or file, and line. */
export function readTargets(
  { webhooks, email }: Pick<ServerSettings, "webhooks" | "email">,
  http: HttpPost,
): readonly Target[] {
  return [...webhooks.map((one, index) => toWebhook(one, index, http)), ...email.map(toEmail)];
}
