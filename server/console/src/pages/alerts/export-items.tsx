import { Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { Link } from "react-router";
import { ProblemError } from "../../api/client.ts";
import { download } from "../../api/download.ts";

interface ExportItemsProps {
  readonly alertId: string;
  /** Where the person part is asked for. */
  readonly onReasonWanted: () => void;
}

/** Ways out of the console: for a SIEM, for HR and counsel, on paper. */
export function ExportItems({ alertId, onReasonWanted }: ExportItemsProps) {
  const save = (path: string, name: string) => {
    download(path, name).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === "reason_required") onReasonWanted();
      else
        notifications.show({
          color: "red",
          message: error instanceof Error ? error.message : "It could not be saved.",
          closeButtonProps: { "aria-label": "Dismiss" },
        });
    });
  };
  return (
    <>
      <Menu.Item component={Link} to={`/alerts/${alertId}/print`}>
        Print view
      </Menu.Item>
      <Menu.Item onClick={() => save(`/v1/alerts/${alertId}/case-package`, `clearseat-case-${alertId}.json`)}>
        Case package with proofs (JSON)
      </Menu.Item>
      <Menu.Item onClick={() => save(`/v1/alerts/${alertId}/ocsf`, `clearseat-${alertId}.ocsf.json`)}>
        OCSF finding (JSON)
      </Menu.Item>
      <Menu.Item onClick={() => save(`/v1/alerts/${alertId}`, `clearseat-alert-${alertId}.json`)}>
        Alert (JSON)
      </Menu.Item>
    </>
  );
}
