import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

const SHELL = '<meta name="csp-nonce" content="__NONCE__"><script type="module" src="/assets/app-1.js"></script>';
const SCRIPT = "document.title = 'Clearseat';";

let folder: string;
let test: TestServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "clearseat-console-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), SHELL);
  writeFileSync(join(folder, "assets/app-1.js"), SCRIPT);
  writeFileSync(join(folder, "assets/app-1.js.gz"), gzipSync(SCRIPT));
  test = await startTestServer({ consoleFolder: folder });
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("the console", () => {
  it.each(["/", "/alerts", "/alerts/al_1?sort=newest", "/a-page-of-tomorrow"])(
    "answers %s with its shell, under a policy that lets no foreign or inline script run",
    async (url) => {
      const { statusCode, headers, body } = await test.server.app.inject(url);
      const [, nonce = ""] = /content="([^"]+)"/u.exec(body) ?? [];

      expect([statusCode, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
      expect(nonce).toMatch(/^[\w-]{22}$/u);
      expect(headers["content-security-policy"]).toBe(
        `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      );
    },
  );

  it("gives every answer a number of its own, and lets none be kept", async () => {
    const [first, second] = [await test.server.app.inject("/"), await test.server.app.inject("/")];

    expect(first.body).not.toBe(second.body);
    expect(first.headers["cache-control"]).toBe("no-store");
  });

  it("serves its files compressed, to be kept for good, because their names change with them", async () => {
    const response = await test.server.app.inject({ url: "/assets/app-1.js", headers: { "accept-encoding": "gzip" } });

    expect([response.statusCode, response.headers["content-encoding"]]).toEqual([200, "gzip"]);
    expect(response.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(response.headers["content-type"]).toMatch(/javascript/u);
    expect(response.headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each([
    ["/v1/nothing", 404],
    // Who may not speak SCIM is not told what there is.
    ["/scim/v2/nothing", 401],
    ["/assets/nothing.js", 404],
  ])("leaves %s to programs: a problem, never a page", async (url, status) => {
    const { statusCode, headers } = await test.server.app.inject(url);

    expect(statusCode).toBe(status);
    expect(headers["content-type"]).not.toContain("html");
  });

  it("leads whoever is not signed in to the sign-in", async () => {
    await test.server.services.accounts.accept(
      (await test.server.services.accounts.inviteFirst()) ?? "",
      "long enough 1",
    );

    const { statusCode, headers } = await test.server.app.inject("/alerts");

    expect([statusCode, headers.location]).toEqual([303, "/sign-in"]);
  });

  it("that was not built says how to, and the API answers all the same", async () => {
    const unbuilt = await startTestServer({ consoleFolder: join(folder, "nowhere") });

    const page = await unbuilt.server.app.inject("/");

    expect([page.statusCode, page.body]).toEqual([503, expect.stringContaining("npm run console")]);
    expect((await unbuilt.server.app.inject("/v1/alerts")).statusCode).toBe(200);
  });
});
