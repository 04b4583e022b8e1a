// The headless module, started in Node from the bytes of its file.
import { readdirSync, readFileSync } from "node:fs";

const DIST = new URL("../../../dist/", import.meta.url);

export async function headlessInNode() {
  const find = (ending) => readdirSync(DIST).find((name) => /^resultaatwijzer-headless-[0-9a-f]{12}/.test(name) && name.endsWith(ending));
  const api = await import(new URL(find(".js"), DIST));
  api.initSync({ module: readFileSync(new URL(find(".wasm"), DIST)) });
  return api;
}
