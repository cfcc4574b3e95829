import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import { answerOf, client } from "../api/client.ts";
import type { Answer } from "../api/types.ts";
import { Fault, Loading } from "../parts/states.tsx";

type Me = Answer<"/v1/me">;

const Session = createContext<Me | null>(null);

/** Asks once who is here; what lies inside can rely on it. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const me = useQuery({ queryKey: ["me"], queryFn: () => answerOf(client.GET("/v1/me")), staleTime: Infinity });
  if (me.isPending) return <Loading />;
  if (me.isError) return <Fault error={me.error} retry={() => void me.refetch()} />;
  return <Session.Provider value={me.data}>{children}</Session.Provider>;
}

/** Who is here, and what they may do. Throws outside of `SessionProvider`. */
export function useSession(): Me {
  const me = useContext(Session);
  if (me === null) throw new Error("useSession stands outside of SessionProvider.");
  return me;
}
