import { fileURLToPath } from "node:url";
import { cloudflare } from "@cloudflare/vite-plugin";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

const NOTHING = fileURLToPath(new URL("web/papers/nothing.ts", import.meta.url));

export default defineConfig({
  resolve: { alias: { html2canvas: NOTHING, dompurify: NOTHING, canvg: NOTHING } },
  // What an older build rendered names files that are gone.
  define: { BUILD_ID: JSON.stringify(Date.now().toString(36)) },
  // Found at the start, not one by one: a package found late reloads the page somebody is looking at.
  optimizeDeps: { entries: ["web/**/*.tsx"], include: ["react-dom/client", "react/jsx-dev-runtime"] },
  plugins: [
    cloudflare({
      viteEnvironment: { name: "ssr" },
      configPath: "wrangler.toml",
      // The same KV, R2 and rooms as `npm start` keeps.
      persistState: { path: process.env.WORKER_STATE_DIR ?? ".data/worker" },
    }),
    tailwindcss(),
    reactRouter(),
  ],
});
