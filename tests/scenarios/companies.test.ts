import { isAtLeast } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { makeEmptyDatabase } from "../../server/src/testing/test-databases.ts";
import { toCompanyRecord } from "../../tools/scenario/companies/company-record.ts";
import { COMPANIES, readCompanies } from "../../tools/scenario/companies/recorded.ts";
import { renderCompaniesPage } from "../../tools/scenario/companies/render-companies.ts";
import { generateCompany } from "../../tools/scenario/generate/generate-company.ts";
import { runScenario } from "../../tools/scenario/run-scenario.ts";

const RECORDS = readCompanies();
const HOUR = 60;
const DAY = 24 * HOUR;
/** In the runner the walk is at every laptop of a large company within four hours. */
const WALK = 4 * HOUR;

describe("the companies that were played", () => {
  it("are of five hundred laptops over ninety days, with one to three farms inside", () => {
    expect(COMPANIES.map(({ farms }) => farms)).toEqual([1, 2, 3]);
    for (const { seed, devices, days, farms } of RECORDS)
      expect(COMPANIES).toContainEqual({ seed, devices, days, farms });
    for (const { honestLaptops, farmLaptops, days } of RECORDS) {
      expect(honestLaptops + farmLaptops.length).toBeGreaterThanOrEqual(500);
      expect(days).toBe(90);
    }
  });

  it("leave every honest laptop below high in ninety days", () => {
    const loud = RECORDS.flatMap(({ loud: all }) => all.filter(({ severity }) => severity !== "medium"));

    expect(loud).toEqual([]);
  });

  it("show a box and an unattended session at high within one check-in", () => {
    const shown = RECORDS.flatMap(({ farmLaptops }) => farmLaptops).filter(
      ({ sign }) => sign === "hardware" || sign === "unattended-session",
    );

    expect(shown.filter(({ highAfter }) => highAfter === null || highAfter > HOUR)).toEqual([]);
  });

  it("show laptops that live together at high, the first within three days and the walk that finds it", () => {
    for (const { seed, farmLaptops } of RECORDS) {
      const together = farmLaptops.filter(({ sign }) => sign === "shared-residence");
      if (together.length === 0) continue;

      expect(Math.min(...together.map(({ highAfter }) => highAfter ?? Infinity)), seed).toBeLessThanOrEqual(
        3 * DAY + WALK,
      );
      expect(together.filter(({ highAfter }) => highAfter === null)).toEqual([]);
    }
  });
});

describe("a small company of people and farms", () => {
  const size = { seed: "works", devices: 60, days: 14, farms: 3 };

  it("goes as expected: farms at high, honest people quiet, nothing refused", async () => {
    const scenario = generateCompany(size);

    const result = await runScenario(scenario);
    const record = toCompanyRecord(size, scenario, result);

    expect(record.unmet, `seed ${size.seed}`).toEqual([]);
    expect(result.metrics.failedReports).toBe(0);
    expect(record.loud.filter(({ severity }) => isAtLeast(severity, "high"))).toEqual([]);
    expect(record.farmLaptops.filter(({ sign, highAfter }) => sign !== null && (highAfter ?? Infinity) > HOUR)).toEqual(
      [],
    );
    const page = renderCompaniesPage([record], ["works"]);
    expect(page).toContain(`| works | ${record.honestLaptops} + ${record.farmLaptops.length} | 3 |`);
    expect(page).toContain("Every expectation is met.");
  }, 600_000);

  it("ends the same on both stores", async () => {
    const scenario = generateCompany({ ...size, devices: 12, days: 4 });

    const [embedded, large] = [
      await runScenario(scenario),
      await runScenario(scenario, { database: await makeEmptyDatabase() }),
    ].map((result) => ({ ...toCompanyRecord(size, scenario, result), lookMillis: 0 }));

    expect(embedded?.alerts.length).toBeGreaterThan(0);
    expect(large).toEqual(embedded);
  }, 600_000);
});
