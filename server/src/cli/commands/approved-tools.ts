import { firstFault, toInstant } from "@clearseat/shared";
import { printable } from "../../detection/plain-words.ts";
import { ApprovalRequest, type ApprovalView } from "../../exceptions/approval-service.ts";
import { COMMON_OPTIONS, type Command, futureOf, textOf, UsageError } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

function sayApproval({ id, status, tool, instance, group, until, createdBy, reason }: ApprovalView): string {
  const parts = [
    id ?? "settings",
    status.padEnd(8),
    tool,
    instance === null ? "every instance" : `instance ${instance}`,
    group === null ? "every group" : `group ${group}`,
    until === null ? "without end" : `until ${until}`,
    ...(reason === null ? [] : [`by ${createdBy}: ${reason}`]),
  ];
  return printable(parts.join("  "));
}

export const approveAdd: Command = {
  name: "approve add",
  arguments: ["TOOL"],
  summary: "Approve a tool of the catalog that IT uses, beside those of the settings.",
  options: {
    ...COMMON_OPTIONS,
    instance: { type: "string", value: "HOST", about: "Only this relay, tenant or server." },
    group: { type: "string", value: "GROUP", about: "Only on laptops of this group." },
    reason: { type: "string", value: "TEXT", about: "What it is used for." },
    expires: { type: "string", value: "DATE", about: "When the approval ends (UTC); never unless given." },
  },
  run({ positionals: [tool = ""], values }, io) {
    const untilMs = futureOf(values, "expires", io.clock);
    const result = ApprovalRequest.safeParse({
      tool,
      instance: textOf(values, "instance"),
      group: textOf(values, "group"),
      reason: textOf(values, "reason") ?? "",
      ...(untilMs === null ? {} : { until: toInstant(untilMs) }),
    });
    if (!result.success) {
      const { field, message } = firstFault(result.error);
      throw new UsageError(`${field === "tool" ? "TOOL" : `--${field}`}: ${message}`);
    }
    return withServer(values, io, "existing", async (server) => {
      const approval = await server.services.approvals.add(result.data, COMMAND_LINE);
      if (values["json"] === true) printJson(io, { approval });
      else io.out(`${sayApproval(approval)}\n`);
      return 0;
    });
  },
};

export const approveList: Command = {
  name: "approve list",
  arguments: [],
  summary: "List approved tools: those of the settings, then those approved since.",
  options: { ...COMMON_OPTIONS, all: { type: "boolean", about: "Also those that are over." } },
  run({ values }, io) {
    return withServer(values, io, "existing", async (server) => {
      const all = await server.services.approvals.list();
      const approvals = all.filter(({ status }) => values["all"] === true || status === "in_force");
      if (values["json"] === true) printJson(io, { approvals });
      else io.out(approvals.length === 0 ? "No approved tools.\n" : `${approvals.map(sayApproval).join("\n")}\n`);
      return 0;
    });
  },
};

export const approveRemove: Command = {
  name: "approve remove",
  arguments: ["APPROVAL"],
  summary: "End an approval; laptops are judged without it within the hour.",
  options: { ...COMMON_OPTIONS },
  run({ positionals: [id = ""], values }, io) {
    return withServer(values, io, "existing", async (server) => {
      const approval = await server.services.approvals.remove(id, COMMAND_LINE);
      if (values["json"] === true) printJson(io, { approval });
      else io.out(`${sayApproval(approval)}\n`);
      return 0;
    });
  },
};
