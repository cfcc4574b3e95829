import { beforeEach, describe, expect, it } from "vitest";
import { kvmAttached } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;

beforeEach(async () => {
  test = await startTestServer();
});

interface Schema {
  readonly [name: string]: unknown;
}

/** Every `$ref` in a document and whether it leads somewhere. */
function danglingRefs(document: Schema): string[] {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/gu)].map((match) => match[1] ?? "");
  return refs.filter(
    (ref) =>
      ref
        .slice(2)
        .split("/")
        .reduce<unknown>((at, part) => (at as Schema | undefined)?.[part], document) === undefined,
  );
}

describe("the description of the API", () => {
  it("is OpenAPI 3.1 and names every route with its answers and refusals", async () => {
    const document = (await test.server.app.inject("/v1/openapi.json")).json();

    expect(document.openapi).toBe("3.1.0");
    expect(
      Object.entries(document.paths)
        .map(
          ([path, operations]) =>
            `${path} ${Object.keys(operations as object)
              .sort()
              .join(" ")}`,
        )
        .sort(),
    ).toEqual([
      "/healthz get",
      "/metrics get",
      "/readyz get",
      "/v1/accounts get post",
      "/v1/accounts/{login}/code post",
      "/v1/accounts/{login}/disable post",
      "/v1/accounts/{login}/invite post",
      "/v1/accounts/{login}/role post",
      "/v1/alerts get",
      "/v1/alerts/actions post",
      "/v1/alerts/count get",
      "/v1/alerts/marks post",
      "/v1/alerts/{id} get",
      "/v1/alerts/{id}/actions post",
      "/v1/alerts/{id}/case-package get",
      "/v1/alerts/{id}/ocsf get",
      "/v1/alerts/{id}/reason post",
      "/v1/approvals get post",
      "/v1/approvals/{id}/end post",
      "/v1/audit get",
      "/v1/audit/actions get",
      "/v1/audit/verification get",
      "/v1/backtests get post",
      "/v1/backtests/{id} get",
      "/v1/backtests/{id}/cancel post",
      "/v1/cases get",
      "/v1/cases/{id} get",
      "/v1/cases/{id}/case-package get",
      "/v1/cases/{id}/reason post",
      "/v1/catalog get",
      "/v1/catalog/entries get",
      "/v1/catalog/entries/{id} get",
      "/v1/collector get",
      "/v1/deliveries get",
      "/v1/deliveries/{id}/resend post",
      "/v1/devices get",
      "/v1/devices/{id} get",
      "/v1/devices/{id}/approve post",
      "/v1/devices/{id}/reason post",
      "/v1/devices/{id}/reject post",
      "/v1/devices/{id}/related get",
      "/v1/devices/{id}/timeline get",
      "/v1/directory get",
      "/v1/directory/file post",
      "/v1/directory/import post",
      "/v1/directory/missing get",
      "/v1/enroll post",
      "/v1/enrollments/decisions post",
      "/v1/enrollments/waiting get",
      "/v1/events get",
      "/v1/farm get",
      "/v1/farm/sites/{id} get",
      "/v1/farm/sites/{id}/reason post",
      "/v1/figures get",
      "/v1/me get",
      "/v1/openapi.json get",
      "/v1/policy get",
      "/v1/reports post",
      "/v1/rules get",
      "/v1/rules/settings get",
      "/v1/rules/settings/changes post",
      "/v1/secrets get post",
      "/v1/secrets/{id}/end post",
      "/v1/settings get",
      "/v1/settings/check post",
      "/v1/signals get",
      "/v1/sites get",
      "/v1/sites/{id}/declare post",
      "/v1/sites/{id}/undeclare post",
      "/v1/suppressions get post",
      "/v1/suppressions/preview post",
      "/v1/suppressions/{id}/end post",
      "/v1/suppressions/{id}/extend post",
      "/v1/tokens get post",
      "/v1/tokens/{id}/end post",
      "/v1/views get post",
      "/v1/views/{id} delete put",
    ]);
    expect(danglingRefs(document)).toEqual([]);
    for (const operations of Object.values(document.paths)) {
      for (const operation of Object.values(operations as Record<string, { summary?: string; responses: Schema }>)) {
        expect(operation.summary).toMatch(/\w/u);
        expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
      }
    }
    expect(Object.keys(document.paths["/v1/reports"].post.responses)).toEqual([
      "200",
      "202",
      "400",
      "401",
      "403",
      "409",
      "413",
      "429",
      "500",
      "503",
    ]);
    expect(Object.keys(document.paths["/healthz"].get.responses)).toEqual(["200", "429", "500"]);
    const answer = document.paths["/v1/alerts/{id}"].get.responses[200].content["application/json"].schema;
    expect(answer.$ref).toMatch(/^#\/components\/schemas\//u);
  });
});

describe("operator routes", () => {
  const ROUTES = [
    "/",
    "/v1/alerts",
    "/v1/devices",
    "/metrics",
    "/v1/alerts/al_x",
    "/v1/devices/x",
    "/alerts/al_x",
    "/devices/x",
  ];

  it.each(ROUTES)("%s refuses whoever is not at the collector's own machine", async (url) => {
    const response = await test.server.app.inject({ url, remoteAddress: "203.0.113.9" });

    const isPage = !url.startsWith("/v1/") && url !== "/metrics";
    expect([response.statusCode, response.headers.location]).toEqual(isPage ? [303, "/sign-in"] : [403, undefined]);
  });

  it.each([
    ["a request that a proxy passed on", { "x-forwarded-for": "203.0.113.9" }],
    ["one with the standard forwarding header", { forwarded: "for=203.0.113.9" }],
    ["a host name that leads here by a trick", { host: "evil.example.com" }],
    ["a page of another site", { "sec-fetch-site": "cross-site" }],
    ["a form of another site", { origin: "http://evil.example.com" }],
    ["a content network's header", { "cf-connecting-ip": "203.0.113.9" }],
    ["a load balancer's header", { "true-client-ip": "203.0.113.9" }],
    ["an older proxy's header", { "x-cluster-client-ip": "203.0.113.9" }],
    ["a token that nobody made", { authorization: "Bearer ct_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }],
    ["another kind of credential", { authorization: "Basic b3BlcmF0b3I6eA==" }],
  ])("refuse %s even from loopback", async (_name, headers) => {
    const response = await test.server.app.inject({ url: "/v1/alerts", headers });

    expect([response.statusCode, response.json().code]).toEqual([403, "operator_only"]);
  });

  it.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])("answer a peer at %s", async (remoteAddress) => {
    expect((await test.server.app.inject({ url: "/v1/alerts", remoteAddress })).statusCode).toBe(200);
  });

  it("refuse a proxy on the collector's own machine, also when it says nothing of whom it speaks for", async () => {
    test = await startTestServer({ settings: { trustedProxies: ["127.0.0.1"] } });

    const answers = [
      await test.server.app.inject({ url: "/v1/alerts", remoteAddress: "127.0.0.1" }),
      await test.server.app.inject({ url: "/v1/alerts", remoteAddress: "::1" }),
    ];

    expect(answers.map((answer) => answer.statusCode)).toEqual([403, 200]);
  });

  it("answer a token from anywhere, in the name it was made for, until its time is over", async () => {
    const { token } = await test.server.services.tokens.create("soc", test.clock.now() + 60_000);
    const laptop = await test.laptop();
    const ask = () =>
      test.server.app.inject({
        url: `/v1/devices/${laptop.id}`,
        remoteAddress: "203.0.113.9",
        headers: { authorization: `Bearer ${token}` },
      });

    const before = await ask();
    test.clock.advance(60_000);
    const after = await ask();

    expect([before.statusCode, after.statusCode]).toEqual([200, 403]);
    expect((await test.server.storage.store.audit.entries(laptop.id)).map((entry) => entry.actor)).toEqual(["soc"]);
  });

  it("do not act on a form that another site posted", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    const [alert] = (await test.server.app.inject("/v1/alerts")).json().alerts;
    const form = {
      method: "POST" as const,
      payload: "action=take",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://evil.example.com" },
    };

    const page = await test.server.app.inject({ url: "/sign-out", ...form });
    const api = await test.server.app.inject({
      url: `/v1/alerts/${alert.id}/actions`,
      ...form,
      headers: { "content-type": form.headers["content-type"] },
    });

    expect([page.statusCode, api.statusCode]).toEqual([403, 400]);
  });
});

describe("too many requests", () => {
  it("of one address get 429 and how long to wait, while others go on", async () => {
    test = await startTestServer({ settings: { requestsPerMinute: 10 } });
    const ask = (remoteAddress: string) => test.server.app.inject({ url: "/healthz", remoteAddress });
    for (let index = 0; index < 10; index += 1) await ask("203.0.113.9");

    const refused = await ask("203.0.113.9");
    const other = await ask("203.0.113.10");
    test.clock.advance(6_000);
    const later = await ask("203.0.113.9");

    expect([refused.statusCode, refused.json().code, refused.headers["retry-after"]]).toEqual([
      429,
      "too_many_requests",
      "6",
    ]);
    expect([other.statusCode, later.statusCode]).toEqual([200, 200]);
  });

  it("get the same on a page, with a page", async () => {
    test = await startTestServer({ settings: { requestsPerMinute: 10 } });
    for (let index = 0; index < 10; index += 1) await test.server.app.inject("/");

    const refused = await test.server.app.inject("/");

    expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([429, "6"]);
    expect(refused.headers["content-type"]).toMatch("text/html");
  });

  it("are counted by the forwarding header only when the peer is a trusted proxy", async () => {
    test = await startTestServer({ settings: { requestsPerMinute: 10, trustedProxies: ["192.0.2.0/24"] } });
    const ask = (remoteAddress: string, client: number) =>
      test.server.app.inject({
        url: "/healthz",
        remoteAddress,
        headers: { "x-forwarded-for": `10.0.0.1, 198.51.100.${client}` },
      });
    const trusted = [];
    const untrusted = [];
    for (let index = 0; index < 11; index += 1) {
      trusted.push((await ask("192.0.2.7", index)).statusCode);
      untrusted.push((await ask("203.0.113.9", index)).statusCode);
    }

    expect(trusted).toEqual(Array.from({ length: 11 }, () => 200));
    expect(untrusted.at(-1)).toBe(429);
  });
});

describe("signed documents", () => {
  it.each(["/v1/policy", "/v1/catalog"])("%s comes with an ETag and is not sent twice", async (url) => {
    const first = await test.server.app.inject(url);
    const again = await test.server.app.inject({ url, headers: { "if-none-match": String(first.headers["etag"]) } });

    expect(Object.keys(first.json()).sort()).toEqual(["payload", "protected", "signature"]);
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });

  it("change their tag with the settings, and reports carry that tag", async () => {
    const other = await startTestServer({ settings: { checkInMinutes: 5 } });
    const answer = await (await other.laptop()).report();

    const tags = await Promise.all(
      [test, other].map(async (one) => (await one.server.app.inject("/v1/policy")).headers["etag"]),
    );

    expect(tags[0]).not.toBe(tags[1]);
    expect(`"${answer.body.policyTag}"`).toBe(tags[1]);
  });
});

describe("every answer", () => {
  it("for an unknown path is a problem document", async () => {
    const response = await test.server.app.inject("/v1/nothing");

    expect([response.statusCode, response.json().code, response.headers["content-type"]]).toEqual([
      404,
      "not_found",
      "application/problem+json; charset=utf-8",
    ]);
  });

  it("to a path that cannot be decoded is a problem document too", async () => {
    const response = await test.server.app.inject("/v1/%zz");

    expect([response.statusCode, response.json().code]).toEqual([400, "malformed_message"]);
  });

  it("of a failure tells a request number and nothing else", async () => {
    test.server.storage.store.devices.list = () => Promise.reject(new Error("secret detail at /srv/file.ts"));

    const response = await test.server.app.inject("/v1/devices");

    expect(response.statusCode).toBe(500);
    expect(response.body).toMatch(/Request [\w-]+\./u);
    expect(response.body).not.toContain("secret detail");
  });

  it("says that its type is not to be guessed", async () => {
    expect((await test.server.app.inject("/healthz")).headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });
});

describe("metrics", () => {
  it("count reports by result, batches, open alerts and devices", async () => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    await laptop.send({});

    const text = (await test.server.app.inject("/metrics")).body;

    expect(text).toContain('clearseat_reports_total{result="accepted"} 1');
    expect(text).toContain('clearseat_reports_total{result="malformed_message"} 1');
    expect(text).toContain("clearseat_batch_size_count 1");
    expect(text).toContain('clearseat_alerts_open{severity="high"} 1');
    expect(text).toContain('clearseat_devices{status="active"} 1');
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/mu);
  });

  it("tell whoever may see nobody's data no small numbers", async () => {
    await (await test.laptop()).report([kvmAttached()]);
    const { token } = await test.server.services.tokens.create("prometheus", null, "privacy_officer");

    const { body } = await test.server.app.inject({ url: "/metrics", headers: { authorization: `Bearer ${token}` } });

    expect(body).toContain("clearseat_reports_total");
    expect(body).not.toMatch(/clearseat_alerts_open|clearseat_devices/u);
  });
});
