// Loads the page again after each build.
async function number() {
  const response = await fetch("/build.txt", { cache: "no-store" });
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

let first;
setInterval(async () => {
  // If the server does not answer, the page stays as it is.
  const now = await number().catch(() => first);
  first ??= now;
  if (now !== first) location.reload();
}, 500);
