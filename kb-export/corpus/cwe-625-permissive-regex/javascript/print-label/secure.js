const { execFile } = require("node:child_process");
const path = require("node:path");
const { promisify } = require("node:util");

const run = promisify(execFile);
const LABELS = "/var/lib/depot/labels";
const SHIPMENT = /^DE\d{10}$/;
const PRINTERS = new Map([
  ["gate", "zebra-1"],
  ["office", "zebra-2"],
]);
let printed = 0;

function sizeOf(format) {
  return format === "small" ? "media=Custom.62x29mm" : "media=Custom.100x150mm";
}

async function printLabel(shipment, place, format = "large") {
  const printer = PRINTERS.get(place);
  if (!printer) {
    throw new RangeError(`no printer at ${place}`);
  }
  if (typeof shipment !== "string" || !SHIPMENT.test(shipment)) {
    throw new TypeError("not a shipment number");
  }
  const file = path.join(LABELS, `${shipment}.pdf`);
  const began = Date.now();
  const { stdout } = await run("lp", ["-d", printer, "-o", sizeOf(format), "--", file], {
    timeout: 8000,
  });
  const job = stdout.match(/request id is (\S+)/)?.[1] ?? "unknown";
  printed += 1;
  console.info("printed", job, Date.now() - began, "ms");
  return { job, printed };
}

module.exports = { printLabel };
