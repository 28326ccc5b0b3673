// Bundles what is not Rust into build/web, from where trunk takes it: the editor, the loaders, the style sheet.
import { build } from "esbuild";

const shared = {
  bundle: true,
  minify: true,
  logLevel: "warning",
  outdir: "build/web",
  target: ["chrome123", "firefox120", "safari17.5"],
};

await build({
  ...shared,
  format: "esm",
  entryPoints: [
    { in: "app/editor/src/index.js", out: "editor" },
    { in: "app/loader/boot.js", out: "boot" },
    { in: "app/loader/worker.js", out: "worker-boot" },
  ],
});
await build({ ...shared, entryPoints: [{ in: "app/style/page.css", out: "page" }] });
