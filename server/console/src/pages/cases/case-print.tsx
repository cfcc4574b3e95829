import { useParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import { PrintView } from "../alerts/print-page.tsx";

/** A case that was handed over, on paper. */
export function CasePrint() {
  const { id = "" } = useParams();
  const params = { path: { id } };
  return (
    <PrintView
      queryKey={["cases", "print", id]}
      pack={() => answerOf(client.GET("/v1/cases/{id}/case-package", { params }))}
      give={(reason) => answerOf(client.POST("/v1/cases/{id}/reason", { params, body: { reason } }))}
      back={`/cases/${id}`}
    />
  );
}
