import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { DAY_MS, ManualClock, NEVER_COLLECT, SIGNALS, type Snapshot, toInstant } from "@clearseat/shared";
import { afterEach, describe, expect, it } from "vitest";
import { openLedger } from "../ledger/open-ledger.ts";
import { createFiles } from "../platform/files.ts";
import { makeTestAgent, QUIET_SECTIONS, TEST_START_MS } from "../reporting/make-test-agent.ts";
import { createPaint } from "./paint.ts";
import { renderTransparencyHtml } from "./render-html.ts";
import { renderTransparencyText } from "./render-text.ts";
import { serveTransparency } from "./serve-transparency.ts";
import { makeTransparencyView } from "./view.ts";

const TEXT = { paint: createPaint(false), columns: 10_000 };
const HOSTILE = `<script>alert("x")</script>&'\u001b[2J\u202e`;

/** A clock whose zone is named by an attacker. */
const HOSTILE_SECTIONS: Partial<Snapshot> = {
  ...QUIET_SECTIONS,
  clock: { timeZone: HOSTILE, utcOffsetMinutes: 0, automaticTimeZone: false },
};

describe("transparency view", () => {
  it("explains every declared signal and everything that is never collected, even without a ledger", () => {
    const view = makeTransparencyView(null, TEST_START_MS);
    const text = renderTransparencyText(view, TEXT);
    const page = renderTransparencyHtml(view);

    expect(view.signals.map((signal) => signal.kind)).toEqual(SIGNALS.map((signal) => signal.kind));
    for (const signal of SIGNALS) {
      for (const sentence of [signal.title, signal.purpose, ...signal.neverCollects]) {
        expect(text).toContain(sentence);
        expect(page).toContain(sentence.replaceAll("'", "&#39;"));
      }
    }
    for (const { says } of NEVER_COLLECT) {
      expect(text).toContain(says);
      expect(page).toContain(says);
    }
  });

  it("shows what is on record, what could not be looked at, and what was countersigned", async () => {
    const agent = makeTestAgent();
    const { usb: _, ...withoutUsb } = QUIET_SECTIONS;
    agent.machine.sections = withoutUsb;
    await agent.core.checkIn();
    agent.collector.obstacle = { outcome: "unavailable", detail: "away", retryAfterMs: null };
    await agent.core.checkIn();

    const view = makeTransparencyView(agent.ledger, agent.clock.now());

    expect(view).toMatchObject({
      enrollment: "active",
      sealed: 2,
      unsent: 1,
      lastReportAt: "2026-03-02T14:00:00Z",
      deviceId: agent.ledger.signer().kid,
    });
    expect(view.signals.find((signal) => signal.kind === "clock")?.current[0]?.words).toContain(
      "time zone America/Chicago",
    );
    expect(view.signals.find((signal) => signal.kind === "kvm_usb")?.gaps).toEqual([
      {
        section: "usb",
        reason: "missing",
        part: "USB devices",
        words: "USB devices: it is not there or was not looked at",
        neededFor: ["Remote-control hardware on USB"],
      },
    ]);
    expect(view.reports.map((report) => [report.sequence, report.countersignedAt])).toEqual([
      [2, null],
      [1, "2026-03-02T14:00:00Z"],
    ]);
    expect(view.reports[0]?.says).toEqual([]);
  });

  it("holds everything that was sent, also what is false or unknown", async () => {
    const agent = makeTestAgent();
    agent.machine.sections = {
      ...QUIET_SECTIONS,
      power: { hasBattery: false, onAc: null, lidClosed: null, batteryPercent: null },
    };
    await agent.core.checkIn();

    const view = makeTransparencyView(agent.ledger, agent.clock.now());
    const power = view.signals.find((signal) => signal.kind === "power")?.current[0];

    expect(power?.words).toBe("has battery no");
    expect(power?.fields.map((field) => [field.name, field.value])).toEqual([
      ["hasBattery", false],
      ["onAc", null],
      ["lidClosed", null],
    ]);
    expect(view.reports[0]?.statements).toEqual(
      agent.ledger.reportsFrom(1, 1)[0]?.message.disclosures.map((disclosure) => disclosure.statement),
    );
  });

  it("tells what the enrollment told, and not the secret", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();

    const view = makeTransparencyView(agent.ledger, agent.clock.now());
    const everything = [renderTransparencyText(view, TEXT), renderTransparencyHtml(view), JSON.stringify(view)];

    expect(view.toldAtEnrollment?.hardware).toEqual({
      vendor: "Example",
      model: "Laptop",
      serial: "EX1234",
      uuid: null,
    });
    for (const rendering of everything) {
      expect(rendering).toContain("EX1234");
      expect(rendering).not.toContain("an enroll secret for tests");
    }
  });

  it("shows every kept report with its countersignature, and a quiet time as one", async () => {
    const agent = makeTestAgent();
    for (let day = 0; day < 300; day += 1) {
      await agent.core.checkIn();
      agent.clock.advance(DAY_MS / 96);
    }

    const view = makeTransparencyView(agent.ledger, agent.clock.now());
    const text = renderTransparencyText(view, TEXT);
    const page = renderTransparencyHtml(view);

    expect(view.reports).toHaveLength(300);
    expect(text).toMatch(/2-300 {2}299 signs of life, nothing changed/u);
    for (const { sequence, countersignedAt } of view.reports.slice(0, -1)) {
      const time = `<time datetime="${countersignedAt}">`;
      expect(page).toMatch(new RegExp(`<li>No\\. ${sequence}, .*, countersigned ${time}`, "u"));
    }
  });

  it("says what was erased without saying what it was", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    agent.ledger.eraseSignal({ kind: "clock", key: "clock", at: toInstant(TEST_START_MS) });

    const page = renderTransparencyHtml(makeTransparencyView(agent.ledger, agent.clock.now()));

    expect(page).toContain("Erased: what was said here is deleted");
    expect(page).not.toContain("America/Chicago");
  });

  it("takes no look to be made", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();
    const { looks } = agent.machine;

    makeTransparencyView(agent.ledger, agent.clock.now());

    expect(agent.machine.looks).toBe(looks);
  });
});

describe("transparency renderings", () => {
  it("show hostile text as text, on the page and in the terminal", async () => {
    const agent = makeTestAgent();
    agent.machine.sections = HOSTILE_SECTIONS;
    await agent.core.checkIn();
    const view = makeTransparencyView(agent.ledger, agent.clock.now());

    const page = renderTransparencyHtml(view);
    const text = renderTransparencyText(view, TEXT);

    expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;");
    expect(page).not.toContain("<script");
    expect(text).toContain("<script>");
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  it("make a page that asks for nothing from anywhere", async () => {
    const agent = makeTestAgent();
    await agent.core.checkIn();

    const page = renderTransparencyHtml(makeTransparencyView(agent.ledger, agent.clock.now()));

    expect(page).not.toMatch(/\b(?:src|href|action)\s*=|url\(|@import|<script|<link|<img|<iframe/iu);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("light dark");
  });
});

describe("serveTransparency", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  function get(
    url: string,
    options: { host?: string; method?: string } = {},
  ): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
    return new Promise((resolve, reject) => {
      const headers = options.host === undefined ? {} : { host: options.host };
      const asked = request(url, { method: options.method ?? "GET", headers }, (response) => {
        let body = "";
        response.on("data", (part: Buffer) => {
          body += part.toString("utf8");
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
      });
      asked.on("error", reject);
      asked.end();
    });
  }

  it("shows the ledger as it is at each request, to this machine alone", async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "clearseat-page-"));
    folders.push(dataDir);
    const server = await serveTransparency({ dataDir, port: 0, clock: new ManualClock(TEST_START_MS) });
    try {
      expect((await get(server.url)).body).toContain("No report has been sealed yet");

      const agent = makeTestAgent({ ledger: openLedger({ dataDir, outboxMegabytes: 50, files: createFiles() }) });
      await agent.core.checkIn();
      const page = await get(server.url);
      const data = await get(`${server.url}report.json`);
      agent.ledger.close();

      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
      expect(page.body).toContain("America/Chicago");
      expect(page.headers).toMatchObject({
        "content-security-policy": expect.stringContaining("default-src 'none'"),
        "cache-control": "no-store",
      });
      expect(JSON.parse(data.body)).toMatchObject({ sealed: 1 });
      expect((await get(server.url, { host: "evil.example.com" })).status).toBe(421);
      expect((await get(server.url, { method: "POST" })).status).toBe(405);
      expect((await get(`${server.url}../../etc/passwd`)).status).toBe(404);
    } finally {
      await server.close();
    }
  });
});
