import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import { NotHere } from "../parts/states.tsx";
import { Guarded } from "./guarded.tsx";
import { PAGE_COMPONENTS } from "./page-components.ts";
import { factsOf, firstPage, PAGE_IDS } from "./pages.ts";
import { useSession } from "./session.tsx";
import { Shell } from "./shell.tsx";

function First() {
  return <Navigate to={firstPage(useSession().rights)} replace />;
}

function toRoute(id: (typeof PAGE_IDS)[number]): RouteObject {
  const Page = PAGE_COMPONENTS[id];
  return {
    path: factsOf(id).path,
    element: (
      <Guarded page={id}>
        <Page />
      </Guarded>
    ),
  };
}

export function createRouter() {
  const children: RouteObject[] = [
    { index: true, element: <First /> },
    ...PAGE_IDS.map(toRoute),
    { path: "*", element: <NotHere /> },
  ];
  return createBrowserRouter([{ path: "/", element: <Shell />, children }]);
}
