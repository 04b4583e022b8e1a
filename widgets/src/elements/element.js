// What Rust cannot say: a class that extends HTMLElement. It keeps no state but the handle of its Rust half.

/**
 * What there is of each element, by its name: the Rust halves that are here, each with its languages, and what loads
 * the half of a language that nobody has asked for yet.
 */
const known = new Map();

/** What each element on the page does when the page's language changes. */
const listening = new Set();

new MutationObserver(() => listening.forEach((listen) => listen())).observe(document.documentElement, { attributeFilter: ["lang"] });

const of = (name) => known.get(name) ?? known.set(name, { halves: [], loads: {} }).get(name);

/** The nearest language, as Rust finds it; of those that can be loaded the first for who reads any other. */
function languageOf(element, loads) {
  const nearest = element.closest("[lang]") ?? document.documentElement;
  const language = (nearest.getAttribute("lang") ?? "").split(/[-_]/)[0].toLowerCase();
  return language in loads ? language : (Object.keys(loads)[0] ?? language);
}

/**
 * Loads the half of an element in the page's language, and keeps the others for when somebody reads them.
 * @param {string} name
 * @param {Record<string, () => Promise<unknown>>} loads
 */
export function offer(name, loads) {
  of(name).loads = loads;
  return loads[languageOf(document.querySelector(name) ?? document.documentElement, loads)]();
}

/**
 * @param {string} name
 * @param {string[]} languages
 * @param {string[]} attributes
 * @param {string[]} properties
 * @param {string} css
 */
export function define(name, languages, attributes, properties, css, mount, unmount, changed, setProperty, getProperty) {
  const { halves } = of(name);
  if (languages.every((language) => halves.some((half) => half.languages.includes(language)))) return;
  halves.push({ languages, mount, unmount, changed, setProperty, getProperty });
  if (customElements.get(name)) return;
  // A constructed sheet: a strict policy blocks <style>, not this.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  customElements.define(
    name,
    class extends HTMLElement {
      static observedAttributes = attributes;
      #half;
      #handle;
      #queued = false;

      static {
        for (const property of properties) {
          Object.defineProperty(this.prototype, property, {
            configurable: true,
            enumerable: true,
            get() {
              return this.#half?.getProperty(this.#handle, property);
            },
            set(value) {
              this.#given.set(property, value);
              this.#half?.setProperty(this.#handle, property, value);
            },
          });
        }
      }

      #given = new Map();

      #spoken;
      // Another language on the page is no reason to begin anew where this element keeps the one that it has.
      #listen = () => this.#language() !== this.#spoken && this.#show();

      connectedCallback() {
        listening.add(this.#listen);
        // A value that was set before the class was there hides the property: take it in.
        for (const property of properties) {
          if (!Object.hasOwn(this, property)) continue;
          const value = this[property];
          delete this[property];
          this[property] = value;
        }
        if (!this.#half) this.#show();
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
        if (before === after || !this.#half || this.#queued) return;
        this.#queued = true;
        queueMicrotask(() => {
          this.#queued = false;
          if (this.#half) this.#show();
        });
      }

      /** The language that it speaks on its page; the first that there is for who reads any other. */
      #language() {
        const { loads } = of(name);
        const language = languageOf(this, loads);
        return language in loads || halves.some((half) => half.languages.includes(language)) ? language : halves[0].languages[0];
      }

      /** Shows it in its language: by the half that is here, else by the one that it loads. */
      #show() {
        const { loads } = of(name);
        const language = (this.#spoken = this.#language());
        const half = halves.find((half) => half.languages.includes(language));
        if (half) return this.#take(half);
        loads[language]().then(
          // Its language may be another by now.
          () => this.isConnected && this.#show(),
          (error) => console.error("Resultaatwijzer could not load a language:", error),
        );
      }

      #take(half) {
        if (half === this.#half) return half.changed(this.#handle);
        this.#unmount();
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        const node = document.createElement("div");
        node.className = "root";
        // The page's own content is shown until there is better.
        root.replaceChildren(document.createElement("slot"), node);
        this.#half = half;
        this.#handle = half.mount(this, node);
        for (const [property, value] of this.#given) half.setProperty(this.#handle, property, value);
      }

      #unmount() {
        this.#half?.unmount(this.#handle);
        this.#half = this.#handle = undefined;
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

/** Whether this browser has a voice to read with. */
export const canRead = () => "speechSynthesis" in globalThis;

/** Reads what is around an element aloud. Fetched when somebody asks for it. */
export function readAloud(element) {
  import("../components/read_aloud.js").then(({ read }) => read(element), console.error);
}
