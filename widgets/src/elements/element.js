// The class of the elements, because Rust cannot extend HTMLElement. Its state is in Rust, except the properties that
// were set before it was mounted.

/** The functions to call when the page's language changes, one for each element. */
const listening = new Set();

new MutationObserver(() => listening.forEach((listen) => listen())).observe(document.documentElement, { attributeFilter: ["lang"] });

/** The code of the nearest `lang`, if the element has that language, or else its first one. Rust uses the same rule. */
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
  // Another module on the page has already defined it.
  if (customElements.get(name)) return;
  // A strict content security policy blocks <style>, but not a constructed style sheet.
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
      // If this element keeps its language, another language on the page must not reload it.
      #listen = () => languageOf(this, languages) !== this.#spoken && this.#change();

      connectedCallback() {
        listening.add(this.#listen);
        // A value that was set before the class was defined hides the property. Set it again through the property.
        for (const property of properties) {
          if (!Object.hasOwn(this, property)) continue;
          const value = this[property];
          delete this[property];
          this[property] = value;
        }
        if (this.#handle === undefined) this.#mount();
      }

      disconnectedCallback() {
        // Moving an element disconnects and connects it at once. Only unmount an element that was really removed.
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
        // The page's own content is shown until the element is drawn.
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

/** Shows or hides the page's own content. */
export function showOwnContent(element, show) {
  const slot = element.shadowRoot?.querySelector("slot");
  if (slot) slot.hidden = !show;
}

/** Calls a function once, when the browser is idle or as soon as the reader uses the element. */
export function soon(element, call) {
  let called = false;
  const once = () => {
    if (!called) call();
    called = true;
  };
  for (const type of ["focusin", "pointerover"]) element.addEventListener(type, once, { once: true });
  // A reader who saves data downloads it only when it is needed.
  if (navigator.connection?.saveData) return;
  if (globalThis.requestIdleCallback) requestIdleCallback(once, { timeout: 2000 });
  else setTimeout(once, 200);
}

/** Whether this browser can read aloud. */
export const canRead = () => "speechSynthesis" in globalThis;

/** Reads the screen around an element aloud. The script for that is fetched on first use. */
export function readAloud(element) {
  import("../components/read_aloud.js").then(({ read }) => read(element), console.error);
}
