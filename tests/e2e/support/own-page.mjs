// Small test pages, with the same origin and policy as the real pages.
import { readFile } from "node:fs/promises";

/** The address of the test pages and files. */
export const HERE = "/proef/";

/** The policy that the server sends with its pages. */
export async function policy(page) {
  return (await page.request.get("/")).headers()["content-security-policy"];
}

/** Serves a text at an address under `HERE`. */
export async function put(page, name, body, options = {}) {
  const type = { html: "text/html", js: "text/javascript", json: "application/json" }[name.split(".").at(-1)];
  const headers = { "content-type": `${type}; charset=utf-8`, ...options.headers };
  await page.route(`**${HERE}${name}`, (route) => route.fulfill({ status: options.status ?? 200, headers, body }));
  return `${HERE}${name}`;
}

/** Serves a page with this body and the real policy or a given one, and opens it. */
export async function open(page, body, { lang = "nl", policy: given, script = "resultaatwijzer" } = {}) {
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Proef</title>',
    script ? `<script type="module" src="/${script}.js"></script>` : "",
  ].join("");
  const html = `<!doctype html><html lang="${lang}"><head>${head}</head><body><main><h1>Proef</h1>${body}</main></body></html>`;
  const headers = { "content-security-policy": given ?? (await policy(page)) };
  await page.goto(await put(page, "pagina.html", html, { headers }));
}

/** Serves and opens a page of `pages/`. */
export async function openFile(page, name) {
  const html = await readFile(new URL(`../pages/${name}`, import.meta.url), "utf8");
  const headers = { "content-security-policy": await policy(page) };
  await page.goto(await put(page, name, html, { headers }));
}

/** The address and the content of a built file of a catalogue, by its name in the manifest. */
export async function built(page, catalogue, file = "catalogue") {
  const base = `/catalogues/${catalogue}/`;
  const manifest = await (await page.request.get(`${base}manifest.json`)).json();
  const url = base + manifest.files[file].path;
  return { manifest, url, content: await (await page.request.get(url)).json() };
}
