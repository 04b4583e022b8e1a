// `cargo xtask test` runs this after a build. It sets CHROME to the browser and XTASK to its own program.
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const xtask = process.env.XTASK ?? "target/tool/xtask";
const port = 4173;
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: ".output",
  reporter: "list",
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  use: { baseURL },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        launchOptions: {
          executablePath: process.env.CHROME,
          args: [
            // The sandbox does not work for root, the usual user in a container.
            ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            // Tests connect only to our own server.
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
          ],
        },
      },
    },
  ],
  webServer: {
    command: `"${xtask}" serve --no-build --port ${port}`,
    cwd: root,
    url: baseURL,
    reuseExistingServer: false,
  },
});
