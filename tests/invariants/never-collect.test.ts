import {
  EnrollPayload,
  NEVER_COLLECT,
  ReceiptPayload,
  ReportMessage,
  ReportPayload,
  SIGNALS,
  Signal,
} from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { samplePayload } from "../support/sample-payload.ts";
import { schemaFields, wordsOf } from "../support/schema-fields.ts";

/** Free text that may be sent, and why it cannot be a closed list. Whoever adds one has to answer for it here. */
const FREE_TEXT = {
  "remote_tool.instance": "own relay or tenant of a remote tool; company servers have any name",
  "remote_session.peer": "network address of the other side; IPv4, IPv6 or a tool's own number",
  "remote_session.instance": "as for remote_tool",
  "os_session.peer": "as for remote_session",
  "kvm_usb.manufacturer": "what the recognized box calls its maker",
  "kvm_usb.product": "what the recognized box calls itself",
  "kvm_display.model": "maker letters and product code of the recognized box",
  "kvm_display.name": "what the recognized box calls itself",
  "display.connection": "name of the connector kind, which differs by system",
  "display.model": "maker letters and product code",
  "clock.timeZone": "IANA zone name; the list grows",
  "virtual_machine.hypervisor": "as the firmware names it",
} as const;

const MESSAGES = { EnrollPayload, ReportPayload, ReportMessage, ReceiptPayload };

function forbiddenWord(name: string): string | null {
  const words = wordsOf(name);
  for (const { words: banned } of NEVER_COLLECT) {
    const hit = banned.find((word) =>
      words.some((_, start) => words.some((_other, end) => words.slice(start, end + 1).join("") === word)),
    );
    if (hit !== undefined) return hit;
  }
  return null;
}

describe("the never-collect list", () => {
  it("would catch a field that is on it", () => {
    expect(["windowTitle", "keyboardLayout", "url", "user_name", "localeRegion"].map(forbiddenWord)).toEqual([
      "windowtitle",
      "keyboardlayout",
      "url",
      "username",
      "locale",
    ]);
  });

  it.each(SIGNALS.map((signal) => [signal.kind, signal] as const))("holds in every field of %s", (_kind, signal) => {
    expect(schemaFields(signal.payload).filter((field) => forbiddenWord(field.name) !== null)).toEqual([]);
  });

  it.each(Object.entries(MESSAGES))("holds in every field of the message %s", (_name, schema) => {
    expect(schemaFields(schema).filter((field) => forbiddenWord(field.name) !== null)).toEqual([]);
  });

  it("leaves free text only where a reason is written down", () => {
    const free = SIGNALS.flatMap((signal) =>
      schemaFields(signal.payload)
        .filter((field) => field.isFreeText)
        .map((field) => `${signal.kind}.${field.path}`),
    );

    expect(free.sort()).toEqual(Object.keys(FREE_TEXT).sort());
  });

  it.each(SIGNALS.map((signal) => [signal.kind, signal] as const))(
    "cannot be got around by an undeclared field in %s",
    (kind, signal) => {
      const good = { kind, key: "k", observedAt: "2026-03-02T14:00:00Z", payload: samplePayload(signal.payload) };

      expect(Signal.safeParse(good).success).toBe(true);
      expect(Signal.safeParse({ ...good, windowTitle: "x" }).success).toBe(false);
      expect(Signal.safeParse({ ...good, payload: { ...good.payload, windowTitle: "x" } }).success).toBe(false);
    },
  );
});
