import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** A collector that `npm start` runs, for work on the console. */
const COLLECTOR = "http://127.0.0.1:8787";

/** Everything that is built lies under `assets`, so that it never meets a page's address. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { "/v1": COLLECTOR, "/sign-in": COLLECTOR, "/sign-out": COLLECTOR } },
  // One piece for what every page needs is meant; the browser tests hold its size.
  build: { assetsDir: "assets", modulePreload: { polyfill: false }, chunkSizeWarningLimit: 900 },
});
