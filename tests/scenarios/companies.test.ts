import { isAtLeast } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { makeEmptyDatabase } from "../../server/src/testing/test-databases.ts";
import { toCompanyRecord } from "../../tools/scenario/companies/company-record.ts";
import { renderCompaniesPage } from "../../tools/scenario/companies/render-companies.ts";
import { generateCompany } from "../../tools/scenario/generate/generate-company.ts";
import { runScenario } from "../../tools/scenario/run-scenario.ts";

const HOUR = 60;

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
    const page = renderCompaniesPage([record]);
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
