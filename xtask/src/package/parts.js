// Loads the parts of a module. A part is a file whose sections are pieces of the module. A piece that several parts
// need is instantiated once. The list has the file, the hash and the pieces of each part.
const parts = PARTS;

const fetches = {}, compiled = {}, started = {}, failed = {};
let main;

/** Sets the function that returns the exports of the main module. Every piece imports them. */
export const connect = (exports) => (main = exports);

/** Fetches and compiles a part. The main module may still be loading. */
const want = (part) =>
  (fetches[part] ??= fetched(part, ...parts[part]).catch((error) => {
    delete fetches[part];
    failed[part] = true;
    throw error;
  }));

async function fetched(part, file, integrity, pieces) {
  // The browser may have cached a damaged file, so that another attempt must not use the cache.
  const response = await fetch(new URL(file, import.meta.url), { integrity, cache: failed[part] ? "reload" : "default" });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const pack = await WebAssembly.compile(await response.arrayBuffer());
  for (const piece of pieces) compiled[piece] ??= await WebAssembly.compile(WebAssembly.Module.customSections(pack, piece)[0]);
}

/** The function with which the main module loads a part. Its callback gets whether the part is loaded. */
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

/** Fetches the parts that the elements on the page need at once: their own code and the words of their languages. */
export function ahead(names) {
  for (const element of document.querySelectorAll(names)) {
    const nearest = element.closest("[lang]")?.lang ?? "";
    const code = nearest.split(/[-_]/)[0].toLowerCase();
    const language = code in parts ? code : "nl";
    const name = element.localName.replace("resultaat-", "");
    for (const part of [name, language, `${language}_${name}`]) if (part in parts) want(part).catch(() => {});
  }
}

