import { CATALOG, MINUTE_MS } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { cleared, kvmAttached, remoteTool } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;

beforeEach(async () => {
  test = await startTestServer();
});

async function get(url: string) {
  return (await test.server.app.inject(url)).json();
}

describe("the catalog over the API", () => {
  it("counts laptops on which an entry is seen now, once each, and forgets what ended", async () => {
    const [ana, bob] = [await test.laptop(), await test.laptop()];
    await ana.report([kvmAttached("usb-1"), kvmAttached("usb-2"), remoteTool()]);
    await bob.report([kvmAttached("usb-1")]);
    const seen = async () =>
      Object.fromEntries(
        (await get("/v1/catalog/entries?seen=yes")).entries.map((one: { id: string; laptops: number }) => [
          one.id,
          one.laptops,
        ]),
      );
    const before = await seen();
    await bob.report([cleared("kvm_usb", "usb-1")]);
    test.clock.advance(5 * MINUTE_MS);

    const [kvm = ""] = Object.keys(before).filter((id) => before[id] === 2);
    expect(new Set(Object.values(before))).toEqual(new Set([1, 2]));
    expect(Object.keys(before)).toHaveLength(2);
    expect((await seen())[kvm]).toBe(1);
  });

  it("tells whoever may see nobody's data no number that could be somebody", async () => {
    for (let made = 0; made < 6; made += 1)
      await (await test.laptop()).report(made === 0 ? [remoteTool(), kvmAttached()] : [remoteTool()]);
    const { token } = await test.server.services.tokens.create("officer", null, "privacy_officer");
    const headers = { authorization: `Bearer ${token}` };

    const { entries } = (await test.server.app.inject({ url: "/v1/catalog/entries?seen=yes", headers })).json();
    const one = (await test.server.app.inject({ url: "/v1/catalog/entries/pikvm", headers })).json();

    expect(entries.map(({ id, laptops }: { id: string; laptops: number | null }) => [id, laptops])).toEqual([
      ["anydesk", 5],
      ["pikvm", null],
    ]);
    expect(one.laptops).toBeNull();
  });

  it("is listed page by page and found by name, maker and alias", async () => {
    const ids: string[] = [];
    let cursor = "";
    do {
      const page = await get(`/v1/catalog/entries?limit=200${cursor === "" ? "" : `&cursor=${cursor}`}`);
      ids.push(...page.entries.map((one: { id: string }) => one.id));
      cursor = page.nextCursor ?? "";
    } while (cursor !== "");

    expect(ids).toEqual(CATALOG.map(({ id }) => id).toSorted());
    expect((await get("/v1/catalog/entries?text=anydesk")).entries[0]).toMatchObject({
      id: "anydesk",
      isCompanys: false,
    });
    expect((await get("/v1/catalog/entries?family=kvm-hardware&limit=1")).entries[0].family).toBe("kvm-hardware");
  });

  it("tells one entry with its indicators and sources", async () => {
    const { entry } = await get("/v1/catalog/entries/anydesk");
    expect(entry.programs.length).toBeGreaterThan(0);
    expect(entry.sources.length).toBeGreaterThan(0);
    expect((await get("/v1/catalog/entries/nothing")).code).toBe("not_found");
  });
});
