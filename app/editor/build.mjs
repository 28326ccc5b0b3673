// Bundles what is not Rust into build/web, from where trunk takes it: the editor, the loaders, the style sheet.
import { rm } from "node:fs/promises";
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
    { in: "app/loader/boot.js", out: "boot" },
    { in: "app/loader/worker.js", out: "worker-boot" },
  ],
});
await build({ ...shared, entryPoints: [{ in: "app/style/page.css", out: "page" }] });

// In a folder of its own, which goes to the page as it is: files of earlier builds must not be in it.
await rm("build/web/editor", { recursive: true, force: true });
await build({
  ...shared,
  format: "esm",
  outdir: "build/web/editor",
  // What is imported when it is needed becomes a file of its own, named after its content.
  splitting: true,
  chunkNames: "[name]-[hash]",
  entryPoints: [{ in: "app/editor/src/index.js", out: "editor" }],
});
