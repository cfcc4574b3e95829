import { Stack } from "@mantine/core";
import { PageHeader } from "../../parts/page-header.tsx";
import { ApprovalList } from "./approval-list.tsx";
import { SuppressionList } from "./suppression-list.tsx";

/** What is known and harmless. */
export function ExceptionsPage() {
  return (
    <>
      <PageHeader
        title="Exceptions"
        about="Tools that IT uses, and findings that are known and harmless for a time. Each has a reason, somebody who answers for it, and stands in the access log."
      />
      <Stack gap="xl">
        <ApprovalList />
        <SuppressionList />
      </Stack>
    </>
  );
}
