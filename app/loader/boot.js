// Starts the page: theme first, so that nothing flashes, then the module, with its progress shown. Whatever goes wrong
// before the module runs is said here, because nothing else can.

import { fetchWasm } from "./progress.js";

const { script, module } = document.querySelector("#loader").dataset;
const splash = document.querySelector("#splash");

// The same key as in app/src/browser/theme.rs.
try {
  const theme = localStorage.getItem("rescue.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden; the page says so once it runs.
}

start();

async function start() {
  try {
    if (typeof WebAssembly !== "object") throw new Error("WebAssembly is switched off or missing in this browser");
    const bar = splash.querySelector("progress");
    const [bindings, wasm] = await Promise.all([
      import(new URL(script, document.baseURI)),
      fetchWasm(new URL(module, document.baseURI), (loaded, total) => {
        if (total) bar.value = Math.min(1, loaded / total);
      }),
    ]);
    await bindings.default({ module_or_path: wasm });
    splash.remove();
    addEventListener("error", (event) => {
      if (event.error instanceof WebAssembly.RuntimeError) fail("The page stopped working", event.error);
    });
    addEventListener("unhandledrejection", (event) => {
      if (event.reason instanceof WebAssembly.RuntimeError) fail("The page stopped working", event.reason);
    });
  } catch (error) {
    fail("The page could not be started", error);
  }
}

/** Says what happened and offers another try. What the user typed is in the browser's storage by then. */
function fail(what, error) {
  console.error(error);
  document.body.append(splash);
  splash.className = "splash failed";
  splash.setAttribute("role", "alert");
  const say = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const retry = say("button", "Try again");
  retry.type = "button";
  retry.className = "btn pri";
  retry.addEventListener("click", () => location.reload());
  const old = error instanceof WebAssembly.CompileError;
  splash.replaceChildren(
    say("strong", what),
    say("p", `${error.message}.`),
    say("p", old ? "This browser is probably too old; one of the last two years works." : "Your text is kept in this browser."),
    retry,
  );
}
