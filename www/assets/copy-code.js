// Puts a "Kopieer" button below each code example. Without a clipboard the examples stay as they are.
const status = document.querySelector("#copy-status");

if (navigator.clipboard && status) {
  for (const example of document.querySelectorAll(".example")) {
    const code = example.querySelector("code");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    const show = (word) => {
      button.textContent = word;
      button.setAttribute("aria-label", `${word}: ${example.dataset.name}`);
    };
    show("Kopieer");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        status.textContent = `Gekopieerd: ${example.dataset.name}.`;
        show("Gekopieerd");
      } catch {
        status.textContent = "Kopiëren lukte niet. Selecteer de tekst zelf.";
        show("Kopieer");
      }
    });
    example.append(button);
  }
}
