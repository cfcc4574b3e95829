import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { couldNotLook, kvmAttached, remoteTool } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { html } from "./html.ts";

let test: TestServer;
let laptop: FakeLaptop;

beforeEach(async () => {
  test = await startTestServer();
  laptop = await test.laptop({ serial: "SN-42" });
});

async function page(url: string): Promise<string> {
  const response = await test.server.app.inject(url);
  expect([url, response.statusCode, response.headers["content-type"]]).toEqual([url, 200, "text/html; charset=utf-8"]);
  return response.body;
}

async function alertId(): Promise<string> {
  return (await test.server.app.inject("/v1/alerts")).json().alerts[0].id;
}

const HOSTILE = `<script>alert("1")</script><img src=x onerror='x'>`;

describe("markup", () => {
  it("escapes every value, joins lists and drops what is absent", () => {
    expect(html`<p title="${`"&'`}">${["<b>", html`<i>${"<"}</i>`]}${null}${false}${undefined}${0}</p>`.markup).toBe(
      `<p title="&quot;&amp;&#39;">&lt;b&gt;<i>&lt;</i>0</p>`,
    );
  });

  it("shows characters that hide or turn text around", () => {
    expect(html`${"a\u202eb\u0000c"}`.markup).toBe("a\ufffdb\ufffdc");
  });
});

describe("the overview", () => {
  it("says that there is nothing to look at before there is", async () => {
    expect(await page("/")).toContain("Nothing to look at");
  });

  it("lists alerts in words and devices with signals, gaps and score", async () => {
    await test.server.services.directory.import([{ assignee: "ana@example.com", deviceSerial: "SN-42" }]);
    await laptop.report([kvmAttached(), remoteTool(), couldNotLook()]);
    test.clock.advance(3 * 3_600_000);

    const text = await page("/");

    expect(text).toContain("1 alert to look at");
    expect(text).toMatch(/<span class="pill \w+">high<\/span>/u);
    expect(text).toContain("3 hours ago");
    expect(text).toContain("ana@example.com");
    expect(text).toMatch(/<td class="right number">2<\/td><td class="right number">1<\/td>/u);
  });

  it("calls a laptop without person and serial by its model", async () => {
    const nameless = await test.laptop({ serial: null });
    await nameless.report([kvmAttached()]);

    const text = await page("/");

    expect(text).toContain(`>Book 14 (${nameless.id.slice(0, 6)})</a><div`);
    expect(text).toContain(`>Book 14 (${nameless.id.slice(0, 6)})</a> </div>`);
  });

  it("never lets a laptop's words become markup", async () => {
    await laptop.report([kvmAttached(HOSTILE, HOSTILE)]);

    for (const url of ["/", `/devices/${laptop.id}`, `/alerts/${await alertId()}`]) {
      const text = await page(url);
      expect(text).not.toContain("<script");
      expect(text).not.toContain("<img");
    }
    expect(await page(`/devices/${laptop.id}`)).toContain("&lt;script&gt;");
  });

  it("forbids scripts, frames and foreign sources, and has no script of its own", async () => {
    const response = await test.server.app.inject("/");

    expect(response.headers["content-security-policy"]).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(response.body).not.toMatch(/<script|\sstyle="|\son\w+="/u);
    expect((await test.server.app.inject("/style.css")).headers["content-type"]).toBe("text/css; charset=utf-8");
  });
});

describe("the page of an alert", () => {
  it("explains the score, shows evidence and history, and is noted in the access log", async () => {
    await laptop.report([kvmAttached(), remoteTool()]);
    const id = await alertId();

    const text = await page(`/alerts/${id}`);

    expect(text).toContain("Worked out again from the findings below, it is the same.");
    expect(text).toContain("kvm-hardware-attached");
    expect(text).toContain("May be innocent:");
    expect(text).toContain("Signed report");
    expect(text).toContain("finding added");
    expect((await test.server.storage.store.audit.entries(laptop.id)).map((entry) => entry.action)).toContain(
      "alert_read",
    );
  });

  it("says once what several findings of a rule mean, and on the overview what each rule saw", async () => {
    await laptop.report([kvmAttached("usb-1", "first"), kvmAttached("usb-2", "second"), kvmAttached("usb-3", "third")]);

    const text = await page(`/alerts/${await alertId()}`);
    const overview = await page("/");

    expect(text.match(/which calls itself PiKVM (?:first|second|third)[^<]*<\/h3>/gu)).toHaveLength(3);
    expect(text.match(/<code>kvm-hardware-attached<\/code> · T1219/gu)).toHaveLength(1);
    expect(text.match(/May be innocent:/gu)).toHaveLength(1);
    expect(overview).toMatch(/<li>[^<]*second[^<]*\(and 1 more like it\)<\/li>/u);
  });

  it("offers only the steps that the life cycle has and takes them by a form", async () => {
    await laptop.report([kvmAttached()]);
    const id = await alertId();
    const before = await page(`/alerts/${id}`);

    const taken = await test.server.app.inject({
      method: "POST",
      url: `/alerts/${id}/actions`,
      payload: "action=close&reason=found+it&disposition=true_positive",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });

    expect([taken.statusCode, taken.headers["location"]]).toEqual([303, `/alerts/${id}`]);
    expect(before).toContain('value="take"');
    const after = await page(`/alerts/${id}`);
    expect(after).toContain("closed, true positive");
    expect(after).not.toContain('value="take"');
    expect(after).toContain('value="reopen"');
  });

  it("says in a page what was wrong with a form", async () => {
    await laptop.report([kvmAttached()]);

    const response = await test.server.app.inject({
      method: "POST",
      url: `/alerts/${await alertId()}/actions`,
      payload: "action=close&reason=x",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });

    expect([response.statusCode, response.headers["content-type"]]).toEqual([400, "text/html; charset=utf-8"]);
    expect(response.body).toMatch(/<p>(?:reason|disposition): /u);
  });

  it("that is not there is a page that says so", async () => {
    const response = await test.server.app.inject("/alerts/al_none");

    expect([response.statusCode, response.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
  });
});

describe("the page of a device", () => {
  it("shows each signal with the purpose its employee reads, and where it could not look", async () => {
    await laptop.report([remoteTool(), couldNotLook()]);

    const text = await page(`/devices/${laptop.id}`);

    expect(text).toContain("Remote-access program present");
    expect(text).toContain("Shows whether a program that lets somebody else use this laptop from afar is here");
    expect(text).toContain("install source");
    expect(text).toContain("the system refused");
  });

  it("lets an operator approve a laptop that waits", async () => {
    test = await startTestServer({ settings: { requireApproval: true } });
    laptop = await test.laptop();
    expect(await page(`/devices/${laptop.id}`)).toContain("Waits for approval");

    const response = await test.server.app.inject({
      method: "POST",
      url: `/devices/${laptop.id}/approve`,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: "",
    });

    expect(response.statusCode).toBe(303);
    expect(await page(`/devices/${laptop.id}`)).not.toContain("Waits for approval");
  });
});
