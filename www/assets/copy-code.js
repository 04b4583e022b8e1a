// Puts a "Kopieer" button below each code example. Without a clipboard the examples stay as they are.
const status = document.querySelector("#copy-status");

if (navigator.clipboard && status) {
  for (const example of document.querySelectorAll(".example")) {
    const code = example.querySelector("code");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Kopieer";
    button.setAttribute("aria-label", `Kopieer: ${example.dataset.name}`);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        status.textContent = `Gekopieerd: ${example.dataset.name}.`;
        button.textContent = "Gekopieerd";
      } catch {
        status.textContent = "Kopiëren lukte niet. Selecteer de tekst zelf.";
        button.textContent = "Kopieer";
      }
    });
    example.append(button);
  }
}
