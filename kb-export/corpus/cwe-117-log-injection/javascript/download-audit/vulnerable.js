const crypto = require("node:crypto");
const express = require("express");
const winston = require("winston");
const documents = require("./documents");
const { requireUser } = require("./session");

const audit = winston.createLogger({
  level: "info",
  format: winston.format.combine(
    winston.format.timestamp(),
    winston.format.printf(({ timestamp, level, message }) => `${timestamp} ${level} ${message}`)
  ),
  transports: [new winston.transports.File({ filename: "/var/log/archive/audit.log" })],
});

const app = express();
app.disable("x-powered-by");
app.use(requireUser);

app.get("/documents/:id(\\d+)/content", async (req, res, next) => {
  try {
    const document = await documents.findFor(req.user.id, Number(req.params.id));
    if (!document) {
      audit.warn(`user ${req.user.id} was refused document ${Number(req.params.id)}`);
      return res.sendStatus(404);
    }
    const reason = String(req.query.reason || "not given");
    audit.info(`user ${req.user.id} read document ${document.id} reason ${reason}`);

    const content = await documents.read(document.id);
    const digest = crypto.createHash("sha256").update(content).digest("hex");
    res.set("ETag", `"${digest.slice(0, 32)}"`);
    res.attachment(`document-${document.id}.pdf`);
    res.type("application/pdf").send(content);
  } catch (error) {
    next(error);
  }
});

app.listen(Number(process.env.PORT) || 3000);
