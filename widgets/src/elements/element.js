// What Rust cannot say: a class that extends HTMLElement. It keeps no state but the handle of its Rust half.

/**
 * @param {string} name
 * @param {string[]} attributes
 * @param {string[]} properties
 * @param {string} css
 */
export function define(name, attributes, properties, css, mount, unmount, changed, setProperty, getProperty) {
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

      connectedCallback() {
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
          if (this.isConnected || this.#handle === undefined) return;
          unmount(this.#handle);
          this.#handle = undefined;
          this.shadowRoot.replaceChildren();
        });
      }

      attributeChangedCallback(_name, before, after) {
        if (before === after || this.#handle === undefined || this.#queued) return;
        this.#queued = true;
        queueMicrotask(() => {
          this.#queued = false;
          if (this.#handle !== undefined) changed(this.#handle);
        });
      }

      #mount() {
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        const node = document.createElement("div");
        node.className = "root";
        // The page's own content is shown until there is better.
        root.replaceChildren(document.createElement("slot"), node);
        this.#handle = mount(this, node);
        for (const [property, value] of this.#given) setProperty(this.#handle, property, value);
      }
    },
  );
}

/** Shows the page's own content, or what was drawn in its place. */
export function showOwnContent(element, show) {
  const slot = element.shadowRoot?.querySelector("slot");
  if (slot) slot.hidden = !show;
}
