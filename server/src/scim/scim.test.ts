import { beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

const USER = "urn:ietf:params:scim:schemas:core:2.0:User";
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const LAPTOP = "urn:ietf:params:scim:schemas:extension:clearseat:2.0:User";
const PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
let test: TestServer;
let token: string;

beforeEach(async () => {
  test = await startTestServer();
  ({ token } = await test.server.services.tokens.create("idp", null, "scim"));
});

async function ask(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: object,
  headers: object = {},
) {
  const answer = await test.server.app.inject({
    method,
    url: `/scim/v2${path}`,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/scim+json", ...headers },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body === "" ? null : answer.json() };
}

/** As Entra ID creates a user with its default mappings. */
function entraUser(name: string, changes: object = {}) {
  return {
    schemas: [USER, ENTERPRISE],
    externalId: "mail-nickname",
    userName: name,
    active: true,
    displayName: "Secret Name",
    emails: [{ primary: true, type: "work", value: "private@example.com" }],
    meta: { resourceType: "User" },
    name: { formatted: "Secret Name", familyName: "Name", givenName: "Secret" },
    preferredLanguage: "ko-KR",
    phoneNumbers: [{ type: "mobile", value: "+1 555 0100" }],
    addresses: [{ type: "work", primary: true, country: "United States", streetAddress: "1 Hidden Road" }],
    timezone: "America/Chicago",
    [ENTERPRISE]: { department: "sales", employeeNumber: "QX-9-Z" },
    ...changes,
  };
}

function directory(serial: string) {
  return test.server.storage.store.directory.find(serial);
}

describe("what an identity provider sends", () => {
  it("is kept without names: user name, country, zone, group, manager and laptop", async () => {
    const { status, headers, body } = await ask(
      "POST",
      "/Users",
      entraUser("ana@example.com", { [LAPTOP]: { deviceSerial: "SN-1", issuedAt: "2026-03-01" } }),
    );
    const rows = JSON.stringify(await test.sql("SELECT * FROM person"));
    const entries = JSON.stringify(await test.sql("SELECT * FROM directory_entry"));

    expect([status, headers["etag"], headers["content-type"]]).toEqual([
      201,
      'W/"1"',
      "application/scim+json; charset=utf-8",
    ]);
    expect(body).toMatchObject({
      schemas: [USER, ENTERPRISE, LAPTOP],
      userName: "ana@example.com",
      active: true,
      timezone: "America/Chicago",
      addresses: [{ type: "work", country: "US" }],
      [ENTERPRISE]: { department: "sales" },
      [LAPTOP]: { deviceSerial: "SN-1", issuedAt: "2026-03-01T00:00:00Z" },
      meta: { resourceType: "User", location: headers["location"] },
    });
    expect(rows).toContain("ana@example.com");
    for (const text of ["Secret", "private@", "Hidden", "ko-KR", "555", "nickname", "QX-9-Z"])
      expect(`${rows}${entries}${JSON.stringify(body)}`).not.toContain(text);
    expect(await directory("SN-1")).toMatchObject({
      assignee: "ana@example.com",
      country: "US",
      timeZone: "America/Chicago",
      group: "sales",
      issuedAt: "2026-03-01T00:00:00Z",
    });
  });

  it("brings what it knows to the laptops that a file named, and takes nothing from them", async () => {
    await test.server.services.directory.import([
      { assignee: "Ana@example.com", deviceSerial: "SN-9", region: "Illinois", country: "DE", travel: [] },
    ]);

    const { body } = await ask("POST", "/Users", entraUser("ana@example.com"));
    await ask("DELETE", `/Users/${body.id}`);

    expect(await directory("SN-9")).toMatchObject({ country: "US", region: "Illinois", group: "sales" });
  });

  it("names the manager by the user that is meant", async () => {
    const boss = (await ask("POST", "/Users", entraUser("boss@example.com"))).body;
    const changes = {
      [ENTERPRISE]: { manager: { value: boss.id, displayName: "Secret Boss" } },
      [LAPTOP]: { deviceSerial: "SN-1" },
    };

    await ask("POST", "/Users", entraUser("ana@example.com", changes));

    expect(await directory("SN-1")).toMatchObject({ manager: "boss@example.com" });
  });
});

describe("Entra ID", () => {
  it("looks for a user by name, patches with its own spelling, and turns the person off", async () => {
    const { id } = (await ask("POST", "/Users", entraUser("ana@example.com", { [LAPTOP]: { deviceSerial: "SN-1" } })))
      .body;
    const none = await ask("GET", `/Users?filter=${encodeURIComponent('userName eq "nobody@example.com"')}`);
    const one = await ask("GET", `/Users?filter=${encodeURIComponent('userName eq "ANA@example.com"')}`);

    const patched = await ask("PATCH", `/Users/${id}`, {
      schemas: [PATCH],
      Operations: [
        { op: "Replace", path: 'addresses[type eq "work"].country', value: "PT" },
        { op: "Add", path: `${ENTERPRISE}:department`, value: "support" },
        { op: "Add", path: "displayName", value: "Secret Name" },
        { op: "Replace", value: { "name.familyName": "Other", timezone: "Europe/Lisbon" } },
        { op: "Add", path: `${LAPTOP}:issuedAt`, value: "2026-03-02T09:00:00+01:00" },
      ],
    });
    const here = await directory("SN-1");
    const off = await ask("PATCH", `/Users/${id}`, {
      schemas: [PATCH],
      Operations: [{ op: "Replace", path: "active", value: "False" }],
    });

    expect([none.status, none.body.totalResults, one.body.totalResults, one.body.Resources[0].id]).toEqual([
      200,
      0,
      1,
      id,
    ]);
    expect([patched.status, patched.headers["etag"]]).toEqual([200, 'W/"2"']);
    expect(here).toMatchObject({
      country: "PT",
      timeZone: "Europe/Lisbon",
      group: "support",
      issuedAt: "2026-03-02T08:00:00Z",
    });
    expect([off.body.active, await directory("SN-1")]).toEqual([false, null]);
  });
});

describe("Entra ID's questions", () => {
  const find = (filter: string) => ask("GET", `/Users?filter=${encodeURIComponent(filter)}`);

  it("about a manager are answered with the user or with nobody", async () => {
    const changes = { [ENTERPRISE]: { manager: "sc_boss" } };
    const { id } = (await ask("POST", "/Users", entraUser("ana@example.com", changes))).body;

    const same = await find(`id eq "${id}" and manager eq "sc_boss"`);
    const other = await find(`id eq "${id}" and ${ENTERPRISE}:manager.value eq "sc_other"`);
    const active = await find(`${USER}:userName eq "ANA@example.com" AND active eq true`);

    expect([same.body.totalResults, other.body.totalResults, active.body.totalResults]).toEqual([1, 0, 1]);
  });

  it("about groups are refused in SCIM's words, so that an administrator can read them", async () => {
    const asked = await ask("GET", `/Groups?filter=${encodeURIComponent('displayName eq "Sales"')}`);
    const made = await ask("POST", "/Groups", { displayName: "Sales" });

    for (const { status, headers, body } of [asked, made]) {
      expect([status, headers["content-type"]]).toEqual([404, "application/scim+json; charset=utf-8"]);
      expect(body).toMatchObject({ schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"], status: "404" });
      expect(body.detail).toContain("Groups are not kept");
    }
    expect((await ask("GET", "/ResourceTypes")).body.Resources.map(({ id }: { id: string }) => id)).toEqual(["User"]);
  });

  it("name a country, and mean the one that there is", async () => {
    const countries = ["Germany", "Vietnam", "Serbia", "Yemen", "UK", "Korea, Republic of"];
    const told: string[] = [];
    for (const [index, country] of countries.entries()) {
      const changes = { addresses: [{ type: "work", country }] };
      told.push((await ask("POST", "/Users", entraUser(`${index}@example.com`, changes))).body.addresses[0].country);
    }

    expect(told).toEqual(["DE", "VN", "RS", "YE", "GB", "KR"]);
  });
});

describe("Okta", () => {
  it("asks page by page, replaces whole users, turns off without a path, and deletes", async () => {
    for (const name of ["a", "b", "c"])
      await ask("POST", "/Users", {
        schemas: [USER],
        userName: `${name}@example.com`,
        name: { givenName: "X" },
        active: true,
      });
    const first = await ask("GET", "/Users?startIndex=1&count=2");
    const last = await ask("GET", "/Users?startIndex=3&count=2");
    const id = first.body.Resources[0].id;

    const put = await ask("PUT", `/Users/${id}`, {
      schemas: [USER],
      userName: "z@example.com",
      active: true,
      timezone: "UTC",
    });
    const off = await ask("PATCH", `/Users/${id}`, {
      schemas: [PATCH],
      Operations: [{ op: "replace", value: { active: false } }],
    });
    const gone = await ask("DELETE", `/Users/${id}`);

    expect(first.body).toMatchObject({ totalResults: 3, startIndex: 1, itemsPerPage: 2 });
    expect(last.body).toMatchObject({ totalResults: 3, startIndex: 3, itemsPerPage: 1 });
    expect(put.body).toMatchObject({ id, userName: "z@example.com", timezone: "UTC" });
    expect(off.body.active).toBe(false);
    expect([gone.status, (await ask("GET", `/Users/${id}`)).status]).toEqual([204, 404]);
  });
});

describe("the SCIM service", () => {
  it("keeps to entity tags", async () => {
    const { id } = (await ask("POST", "/Users", { userName: "ana@example.com" })).body;
    const body = { userName: "ana@example.com", timezone: "UTC" };

    const stale = await ask("PUT", `/Users/${id}`, body, { "if-match": 'W/"9"' });
    const fresh = await ask("PUT", `/Users/${id}`, body, { "if-match": 'W/"1"' });
    const same = await ask("GET", `/Users/${id}`, undefined, { "if-none-match": 'W/"2"' });

    expect([stale.status, fresh.status, same.status]).toEqual([412, 200, 304]);
  });

  it("takes an attribute also by its whole name, and an extension away as a whole", async () => {
    const changes = { [ENTERPRISE]: { department: "sales", manager: "sc_boss" }, [LAPTOP]: { deviceSerial: "SN-1" } };
    const { id } = (await ask("POST", "/Users", entraUser("ana@example.com", changes))).body;
    const patch = (...Operations: object[]) => ask("PATCH", `/Users/${id}`, { schemas: [PATCH], Operations });

    const off = await patch({ op: "replace", path: `${USER}:active`, value: false });
    const bare = await patch({ op: "remove", path: ENTERPRISE });
    const wrong = await patch({ op: "replace", path: LAPTOP, value: "SN-2" });

    expect(off.body.active).toBe(false);
    expect(bare.body.schemas).toEqual([USER, LAPTOP]);
    expect([wrong.status, wrong.body.scimType, wrong.body.detail]).toEqual([
      400,
      "invalidValue",
      `${LAPTOP}: must be an object`,
    ]);
  });

  it("keeps the entity tag of a user whom a change leaves as they were", async () => {
    const { id, meta } = (await ask("POST", "/Users", { userName: "ana@example.com", active: true })).body;
    test.clock.advance(60_000);

    const same = await ask("PATCH", `/Users/${id}`, { Operations: [{ op: "add", path: "nickName", value: "x" }] });

    expect([same.status, same.headers["etag"], same.body.meta]).toEqual([200, 'W/"1"', meta]);
  });

  it("deletes also for who names JSON and sends none", async () => {
    const { id } = (await ask("POST", "/Users", { userName: "ana@example.com" })).body;

    const gone = await ask("DELETE", `/Users/${id}`, undefined, { "content-type": "application/json" });

    expect(gone.status).toBe(204);
  });

  it("tells in SCIM's words what it does not have, to who may know", async () => {
    const statusOf = async (path: string) => (await ask("GET", path)).status;
    const stranger = await ask("GET", "/Groups", undefined, { authorization: "Bearer none" });

    expect([await statusOf("/Me"), await statusOf("/Users/.search"), await statusOf("/.search")]).toEqual([
      501, 404, 501,
    ]);
    expect([(await ask("POST", "/Bulk", {})).status, (await ask("POST", "/Users/.search", {})).status]).toEqual([
      501, 501,
    ]);
    expect([await statusOf("/Nothing"), await statusOf(""), stranger.status]).toEqual([404, 404, 401]);
    for (const path of ["/ServiceProviderConfig", "/ResourceTypes", "/Schemas"])
      expect(await statusOf(`${path}?filter=x`)).toBe(403);
  });

  it("describes every attribute that it tells", async () => {
    const changes = {
      [ENTERPRISE]: { department: "a", manager: "b" },
      [LAPTOP]: { deviceSerial: "c", issuedAt: "2026-03-01" },
    };
    const { body } = await ask("POST", "/Users", entraUser("ana@example.com", changes));
    const { Resources } = (await ask("GET", "/Schemas")).body;
    interface Attribute {
      readonly name: string;
      readonly subAttributes?: readonly Attribute[];
    }
    const known = new Map<string, readonly Attribute[]>(
      Resources.map(({ id, attributes }: { id: string; attributes: Attribute[] }) => [id, attributes]),
    );
    const missing = (value: object, attributes: readonly Attribute[] = []): string[] =>
      Object.entries(value).flatMap(([name, inner]) => {
        const attribute = attributes.find((one) => one.name === name);
        if (attribute === undefined) return [name];
        const parts = (Array.isArray(inner) ? inner : [inner]).filter((part) => typeof part === "object");
        return parts.flatMap((part) => missing(part, attribute.subAttributes));
      });
    const { schemas: _schemas, id: _id, meta: _meta, [ENTERPRISE]: enterprise, [LAPTOP]: laptop, ...user } = body;

    expect(missing(user, known.get(USER))).toEqual([]);
    expect(missing(enterprise, known.get(ENTERPRISE))).toEqual([]);
    expect(missing(laptop, known.get(LAPTOP))).toEqual([]);
  });

  it.each([
    ["startIndex=99999999999999999999", 200, 0],
    ["startIndex=-5&count=1", 200, 1],
    ["count=-1", 200, 0],
    ["count=1000", 200, 1],
  ])("takes ?%s for the nearest that there is", async (query, status, listed) => {
    await ask("POST", "/Users", { userName: "ana@example.com" });

    const answer = await ask("GET", `/Users?${query}`);

    expect([answer.status, answer.body.totalResults, answer.body.Resources.length]).toEqual([status, 1, listed]);
  });

  it.each(["startIndex=x", "count=1.5", "count=", "count=1&count=2", "startIndex=1e3"])(
    "refuses ?%s",
    async (query) => {
      const { status, body } = await ask("GET", `/Users?${query}`);

      expect([status, body.scimType, body.detail]).toEqual([
        400,
        "invalidValue",
        `${query.split("=")[0]}: must be a whole number`,
      ]);
    },
  );

  it("has one user of a name, whatever its case", async () => {
    await ask("POST", "/Users", { userName: "ana@example.com" });

    const { status, body } = await ask("POST", "/Users", { userName: "ANA@example.com" });

    expect([status, body.schemas, body.status, body.scimType]).toEqual([
      409,
      ["urn:ietf:params:scim:api:messages:2.0:Error"],
      "409",
      "uniqueness",
    ]);
  });

  it.each([
    [{}, "userName: must be given", "invalidValue"],
    [{ userName: "a", timezone: "Pacific Standard Time" }, "timezone: must be", "invalidValue"],
    [{ userName: "a", addresses: [{ country: "Atlantis" }] }, "addresses.country: must be", "invalidValue"],
    [{ userName: "a", active: "maybe" }, "active: must be", "invalidValue"],
    [{ userName: "a", addresses: "US" }, "addresses: must be a list", "invalidValue"],
    [{ userName: "a\u0000b" }, "userName: must be text without control", "invalidValue"],
    [
      { userName: "a", [ENTERPRISE]: { department: "half \ud83d" } },
      "department: must be text without",
      "invalidValue",
    ],
    [{ userName: "a", [LAPTOP]: { issuedAt: "soon" } }, "issuedAt: must be", "invalidValue"],
  ])("refuses %j and names the attribute", async (body, detail, scimType) => {
    const answer = await ask("POST", "/Users", body);

    expect([answer.status, answer.body.scimType]).toEqual([400, scimType]);
    expect(answer.body.detail).toContain(detail);
  });

  it.each([
    'externalId eq "x"',
    'userName co "x"',
    "userName eq x",
    'userName eq "a" or id eq "b"',
    'userName eq "a" and',
    "active eq true",
    "id eq true",
    'userName eq "a" and title eq "b"',
    'userName eq "\\x"',
    `userName eq "${"a".repeat(3_000)}"`,
    "",
  ])("refuses the filter %s", async (filter) => {
    const { status, body } = await ask("GET", `/Users?filter=${encodeURIComponent(filter)}`);

    expect([status, body.scimType]).toEqual([400, "invalidFilter"]);
  });

  it.each(["/ServiceProviderConfig", "/ResourceTypes", "/ResourceTypes/User", "/Schemas", `/Schemas/${LAPTOP}`])(
    "describes itself at %s",
    async (path) => {
      expect((await ask("GET", path)).status).toBe(200);
    },
  );

  it("opens to a token of its own alone, and that token opens nothing else", async () => {
    const operator = await test.server.services.tokens.create("siem", null);
    const status = async (bearer: string) =>
      (await ask("GET", "/Users", undefined, { authorization: `Bearer ${bearer}` })).status;
    const elsewhere = await test.server.app.inject({
      url: "/v1/alerts",
      headers: { authorization: `Bearer ${token}` },
    });

    expect([await status(token), await status(operator.token), await status("none")]).toEqual([200, 401, 401]);
    expect(elsewhere.statusCode).toBe(403);
  });
});
