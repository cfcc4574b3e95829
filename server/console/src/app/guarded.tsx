import { type ReactNode, Suspense, useEffect } from "react";
import { ErrorBoundary } from "../parts/error-boundary.tsx";
import { Loading, NotAllowed } from "../parts/states.tsx";
import { factsOf, type PageId } from "./pages.ts";
import { useSession } from "./session.tsx";

/** A page for those who may see it. The collector decides again for every request; this only spares people a refusal. */
export function Guarded({ page, children }: { readonly page: PageId; readonly children: ReactNode }) {
  const { title, right } = factsOf(page);
  const { rights } = useSession();
  useEffect(() => {
    document.title = `${title} · Clearseat`;
  }, [title]);
  if (!rights.includes(right)) return <NotAllowed />;
  return (
    <ErrorBoundary key={page}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
