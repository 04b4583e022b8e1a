// Loads the parts of a module. A part is a file whose sections are pieces of the module; a piece that several parts
// need is started once. The list says of each part its file, the hash that this must have, and its pieces.
const parts = PARTS;

const asked = {}, compiled = {}, started = {}, failed = {};
let main;

/** Takes what gives the exports of the main module, which each piece is started with. */
export const connect = (exports) => (main = exports);

/** Fetches and compiles a part, also while the main module is still on its way. */
const want = (part) =>
  (asked[part] ??= fetched(part, ...parts[part]).catch((error) => {
    delete asked[part];
    failed[part] = true;
    throw error;
  }));

async function fetched(part, file, integrity, pieces) {
  // What came altered may have been kept by the browser: the next time it is asked for anew.
  const response = await fetch(new URL(file, import.meta.url), { integrity, cache: failed[part] ? "reload" : "default" });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const pack = await WebAssembly.compile(await response.arrayBuffer());
  for (const piece of pieces) compiled[piece] ??= await WebAssembly.compile(WebAssembly.Module.customSections(pack, piece)[0]);
}

/** What the main module calls to load a part. It is told by the callback that it names whether the part is there. */
const loader = (part) => async (callback, data) => {
  let isHere = true;
  try {
    await want(part);
    for (const piece of parts[part][2]) started[piece] ??= new WebAssembly.Instance(compiled[piece], { __wasm_split: main() });
  } catch (error) {
    console.error(`Resultaatwijzer could not load the part "${part}":`, error);
    isHere = false;
  }
  main().__indirect_function_table.get(callback)(data, isHere);
};

/** Fetches what the elements of the page need at once: their own parts and the words of their languages. */
export function ahead(names) {
  for (const element of document.querySelectorAll(names)) {
    const nearest = element.closest("[lang]")?.lang ?? "";
    const asked = nearest.split(/[-_]/)[0].toLowerCase();
    const language = asked in parts ? asked : "nl";
    const name = element.localName.replace("resultaat-", "");
    for (const part of [name, language, `${language}_${name}`]) if (part in parts) want(part).catch(() => {});
  }
}

