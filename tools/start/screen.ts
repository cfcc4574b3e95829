import { createPaint, type Paint, printable, type Recognition, renderFindings } from "@clearseat/agent";
import type { Alert, Finding, Severity } from "@clearseat/shared";

const LONGEST_LINE = 100;

/** What the person at the terminal sees. */
export class Screen {
  readonly #out: NodeJS.WriteStream;
  readonly #serverData: string;
  readonly paint: Paint;

  /** @param serverData folder that the server's commands need to be told */
  constructor(out: NodeJS.WriteStream, serverData: string) {
    this.#out = out;
    this.#serverData = serverData;
    this.paint = createPaint(out.isTTY && (process.env["NO_COLOR"] ?? "") === "");
  }

  line(text = ""): void {
    this.#out.write(`${text}\n`);
  }

  /** @param invitation where the first administrator chooses a password; null once somebody has one */
  addresses(collector: string, transparency: string, invitation: string | null): void {
    this.line(`${this.paint.bold("Collector")}           ${collector}/`);
    this.line(`${this.paint.bold("Transparency page")}   ${transparency}`);
    if (invitation !== null) {
      this.line(`${this.paint.bold("First administrator")} ${invitation}`);
      this.line(
        this.paint.dim("                    chooses a password there, once; until then this machine alone may look"),
      );
    }
    this.line();
  }

  recognition(seen: Recognition): void {
    const columns = Math.min(this.#out.columns ?? LONGEST_LINE, LONGEST_LINE);
    this.line(renderFindings(seen, this.paint, columns));
  }

  alerts(alerts: readonly Alert[]): void {
    this.line(this.paint.bold(alerts.length === 0 ? "No alerts" : `Alerts (${alerts.length})`));
    for (const alert of alerts) this.alert(alert);
    this.line();
  }

  /** What rules found and what opens no alert by itself. */
  context(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    this.line(`${this.paint.bold(`Context (${findings.length})`)}, too little for an alert`);
    for (const finding of findings) this.line(`  ${printable(finding.summary)}`);
    this.line();
  }

  alert(alert: Pick<Alert, "id" | "severity" | "currentSeverity" | "title" | "score" | "findings">): void {
    const past = alert.currentSeverity === alert.severity ? "" : `, now ${alert.currentSeverity}`;
    this.line(
      `  ${this.severity(alert.severity)}  ${printable(alert.title)} (score ${(alert.score / 10).toFixed(1)}${past})`,
    );
    for (const finding of alert.findings.filter((item) => item.clearedAt === null)) {
      this.line(`      ${printable(finding.summary)}`);
    }
    this.line(this.paint.dim(`      npm run --silent server -- explain ${alert.id} --data ${this.#serverData}`));
  }

  severity(severity: Severity): string {
    const word = severity.toUpperCase().padEnd(8);
    if (severity === "critical" || severity === "high") return this.paint.bad(word);
    return severity === "medium" ? this.paint.warn(word) : word;
  }
}
