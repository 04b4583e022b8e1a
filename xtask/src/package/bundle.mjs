// bundle.mjs ENTRY OUT: puts a script and the scripts that it imports into one. What it fetches later stays apart.
import { build } from "esbuild";

const [entry, out] = process.argv.slice(2);
await build({
  entryPoints: [entry],
  outfile: out,
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  external: ["./read-aloud-*.js"],
  logLevel: "warning",
});
