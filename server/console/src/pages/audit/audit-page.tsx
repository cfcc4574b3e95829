import { PageHeader } from "../../parts/page-header.tsx";
import { AuditList } from "./audit-list.tsx";
import { ChainState } from "./chain-state.tsx";

/** Who looked at whose data and who changed what. */
export function AuditPage() {
  return (
    <>
      <PageHeader
        title="Access log"
        about="Who looked at whose data, who changed what and what left the collector, with the reason that was given. Each entry is chained to the one before, and nothing is ever taken out."
        actions={<ChainState />}
      />
      <AuditList />
    </>
  );
}
