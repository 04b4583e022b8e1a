// What Rust cannot say: a class that extends HTMLElement. It keeps no state but the handle of its Rust half.

/** What each element on the page does when the page's language changes. */
const listening = new Set();

new MutationObserver(() => listening.forEach((listen) => listen())).observe(document.documentElement, { attributeFilter: ["lang"] });

/** The nearest language of those that an element speaks, as Rust finds it; the first to readers of any other. */
function languageOf(element, languages) {
  const nearest = element.closest("[lang]") ?? document.documentElement;
  const language = (nearest.getAttribute("lang") ?? "").split(/[-_]/)[0].toLowerCase();
  return languages.includes(language) ? language : languages[0];
}

/**
 * @param {string} name
 * @param {string[]} languages
 * @param {string[]} attributes
 * @param {string[]} properties
 * @param {string} css
 */
export function define(name, languages, attributes, properties, css, mount, unmount, changed, setProperty, getProperty) {
  // Another module of the page has it already.
  if (customElements.get(name)) return;
  // A constructed sheet: a strict policy blocks <style>, not this.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  customElements.define(
    name,
    class extends HTMLElement {
      static observedAttributes = attributes;
      #handle;
      #queued = false;

      static {
        for (const property of properties) {
          Object.defineProperty(this.prototype, property, {
            configurable: true,
            enumerable: true,
            get() {
              return this.#handle === undefined ? undefined : getProperty(this.#handle, property);
            },
            set(value) {
              this.#given.set(property, value);
              if (this.#handle !== undefined) setProperty(this.#handle, property, value);
            },
          });
        }
      }

      #given = new Map();

      #spoken;
      // Another language on the page is no reason to begin anew where this element keeps the one that it has.
      #listen = () => languageOf(this, languages) !== this.#spoken && this.#change();

      connectedCallback() {
        listening.add(this.#listen);
        // A value that was set before the class was there hides the property: take it in.
        for (const property of properties) {
          if (!Object.hasOwn(this, property)) continue;
          const value = this[property];
          delete this[property];
          this[property] = value;
        }
        if (this.#handle === undefined) this.#mount();
      }

      disconnectedCallback() {
        // A move in the page disconnects and connects again at once: only a real goodbye unmounts.
        queueMicrotask(() => {
          if (this.isConnected) return;
          listening.delete(this.#listen);
          this.#unmount();
        });
      }

      attributeChangedCallback(_name, before, after) {
        if (before === after || this.#handle === undefined || this.#queued) return;
        this.#queued = true;
        queueMicrotask(() => {
          this.#queued = false;
          if (this.#handle !== undefined) this.#change();
        });
      }

      #change() {
        this.#spoken = languageOf(this, languages);
        changed(this.#handle);
      }

      #mount() {
        this.#spoken = languageOf(this, languages);
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        const node = document.createElement("div");
        node.className = "root";
        // The page's own content is shown until there is better.
        root.replaceChildren(document.createElement("slot"), node);
        this.#handle = mount(this, node);
        for (const [property, value] of this.#given) setProperty(this.#handle, property, value);
      }

      #unmount() {
        if (this.#handle !== undefined) unmount(this.#handle);
        this.#handle = undefined;
        this.shadowRoot?.replaceChildren();
      }
    },
  );
}

/** Shows the page's own content, or what was drawn in its place. */
export function showOwnContent(element, show) {
  const slot = element.shadowRoot?.querySelector("slot");
  if (slot) slot.hidden = !show;
}

/** Calls once: when the browser has time, or as soon as the reader turns to the element. */
export function soon(element, call) {
  let called = false;
  const once = () => {
    if (!called) call();
    called = true;
  };
  for (const type of ["focusin", "pointerover"]) element.addEventListener(type, once, { once: true });
  // Whoever pays for each byte waits until it is needed.
  if (navigator.connection?.saveData) return;
  if (globalThis.requestIdleCallback) requestIdleCallback(once, { timeout: 2000 });
  else setTimeout(once, 200);
}

/** Whether this browser has a voice to read with. */
export const canRead = () => "speechSynthesis" in globalThis;

/** Reads what is around an element aloud. Fetched when somebody asks for it. */
export function readAloud(element) {
  import("../components/read_aloud.js").then(({ read }) => read(element), console.error);
}
