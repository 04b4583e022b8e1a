// The pages of the demonstration, by their address.
import { readdirSync } from "node:fs";

const ROOT = new URL("../../../www/", import.meta.url);

export const PAGES = readdirSync(ROOT, { recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith("index.html"))
  .map((name) => `/${name.slice(0, -"index.html".length)}`)
  .sort();
