// What only some need: a module of its own beside the others, fetched when it is asked for.

/** The largest message that is read, in bytes: a larger file is not even opened. */
const MOST = 1024 * 1024;

const more = async () => {
  const module = await import(new URL("../../../../resultaat-more.js", import.meta.url));
  await module.ready;
  return module;
};

export async function readMessage(catalogue, mapping, language, file) {
  // One more than may be: that is refused with the reason.
  const bytes = new Uint8Array(await file.slice(0, MOST + 1).arrayBuffer());
  return (await more()).readMessage(catalogue, mapping, language, bytes);
}

export async function planToken(catalogue, plan) {
  return (await more()).planToken(catalogue, plan);
}

export async function qrCode(link) {
  return (await more()).qrCode(link);
}
