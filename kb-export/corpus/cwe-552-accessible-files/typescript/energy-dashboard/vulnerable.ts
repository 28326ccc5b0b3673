import "dotenv/config";
import Database from "better-sqlite3";
import express, { type Request, type Response } from "express";
import { join } from "node:path";

interface Reading {
  meter: string;
  watt: number;
  time: string;
}

const root = join(__dirname, "..");
const db = new Database(join(root, "readings.sqlite"));
const latest = db.prepare("SELECT meter, watt, time FROM readings ORDER BY time DESC LIMIT ?");

function average(rows: Reading[]): number {
  const sum = rows.reduce((total, row) => total + row.watt, 0);
  return rows.length === 0 ? 0 : Math.round(sum / rows.length);
}

const app = express();
app.disable("x-powered-by");

app.get("/api/readings", (req: Request, res: Response) => {
  const wanted = Number.parseInt(String(req.query.count ?? "60"), 10);
  const count = Math.min(Math.max(wanted || 60, 1), 1440);
  const rows = latest.all(count) as Reading[];
  res.json({ average: average(rows), rows });
});

app.use(express.static(root, { dotfiles: "allow", maxAge: "1h" }));

app.use((_req: Request, res: Response) => {
  res.status(404).type("text/plain").send("not found");
});

const port = Number(process.env.PORT ?? 8080);
const server = app.listen(port, () => console.log(`dashboard on port ${port}`));
process.on("SIGTERM", () => {
  server.close();
  db.close();
});
