const tile = document.querySelector("#tile");
const title = document.querySelector("#title");
const updated = document.querySelector("#updated");

const settings = new URLSearchParams(window.location.search);
const path = settings.get("path") ?? "weather.temperature";
const unit = settings.get("unit") ?? "";
const seconds = Math.max(5, Number(settings.get("every")) || 30);

function readPath(report, dotted) {
  return eval("report." + dotted);
}

function format(value) {
  if (typeof value === "number") {
    return `${value.toLocaleString("en", { maximumFractionDigits: 1 })} ${unit}`.trim();
  }
  if (Array.isArray(value)) {
    return `${value.length} entries`;
  }
  return String(value ?? "–");
}

async function refresh() {
  try {
    const response = await fetch("/api/station/status", { cache: "no-store" });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    const report = await response.json();
    tile.textContent = format(readPath(report, path));
    updated.textContent = new Date().toLocaleTimeString();
    tile.classList.remove("stale");
  } catch (error) {
    console.warn("tile not refreshed:", error.message);
    tile.classList.add("stale");
  }
}

title.textContent = path.split(".").pop();
refresh();
setInterval(refresh, seconds * 1000);
