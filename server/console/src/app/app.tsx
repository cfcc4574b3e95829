import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import { RouterProvider } from "react-router/dom";
import { createQueries } from "../api/queries.ts";
import { createRouter } from "./router.tsx";
import { THEME, themeVariables } from "./theme.ts";

const queries = createQueries();
const router = createRouter();

/** The only styles that the page's policy lets a script write carry this. */
function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

// Dialogs keep the page behind them still by a style of their own.
setNonce(readNonce());

export function App() {
  return (
    <MantineProvider
      theme={THEME}
      cssVariablesResolver={themeVariables}
      defaultColorScheme="auto"
      getStyleNonce={readNonce}
    >
      <Notifications position="bottom-right" />
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
