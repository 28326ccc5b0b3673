const fs = require("node:fs");
const Hapi = require("@hapi/hapi");
const xpath = require("xpath");
const { DOMParser } = require("@xmldom/xmldom");
const { customerScheme } = require("./auth");

const register = new DOMParser().parseFromString(
  fs.readFileSync("data/devices.xml", "utf8"),
  "text/xml"
);

function warrantyEnd(device) {
  const end = new Date(device.getAttribute("sold"));
  end.setFullYear(end.getFullYear() + Number(device.getAttribute("years") || 2));
  return end;
}

function findDevice(customerId, serial) {
  return xpath.select1(
    `/register/device[@customer='${customerId}' and @serial='${serial}']`,
    register
  );
}

async function start() {
  const server = Hapi.server({ port: process.env.PORT || 3000 });
  server.auth.scheme("customer", customerScheme);
  server.auth.strategy("default", "customer");
  server.auth.default("default");

  server.route({
    method: "GET",
    path: "/devices/warranty",
    handler(request, h) {
      const device = findDevice(request.auth.credentials.customerId, request.query.serial);
      if (!device) {
        return h.response({ error: "no such device" }).code(404);
      }
      const end = warrantyEnd(device);
      const days = Math.ceil((end - Date.now()) / 86400000);
      request.log(["warranty"], { days });
      return { model: device.getAttribute("model"), end: end.toISOString().slice(0, 10), days };
    },
  });
  await server.start();
}

start();
