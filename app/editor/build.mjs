// Bundles the editor and the style sheet into build/web, from where trunk takes them.
import { build } from "esbuild";

const shared = { bundle: true, minify: true, logLevel: "warning", target: ["chrome123", "firefox120", "safari17.5"] };

await build({ ...shared, entryPoints: ["app/editor/src/index.js"], outfile: "build/web/editor.js", format: "esm" });
await build({ ...shared, entryPoints: ["app/style/page.css"], outfile: "build/web/page.css" });
