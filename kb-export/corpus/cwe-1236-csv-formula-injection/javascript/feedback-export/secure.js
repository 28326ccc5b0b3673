import Router from "@koa/router";
import { knex } from "./database.js";

const router = new Router({ prefix: "/admin/feedback" });
const STARS = ["none", "bad", "poor", "fair", "good", "very good"];

function field(value) {
  const raw = String(value ?? "");
  const text = /^[=+\-@\t\r]/.test(raw) ? `'${raw}` : raw;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function period(query) {
  const days = Math.min(Number.parseInt(query.days ?? "30", 10) || 30, 365);
  return new Date(Date.now() - days * 86_400_000);
}

router.get("/", async (ctx) => {
  const counts = await knex("feedback").select("stars").count("* as number").groupBy("stars");
  ctx.body = Object.fromEntries(counts.map((row) => [STARS[row.stars], Number(row.number)]));
});

router.get("/export", async (ctx) => {
  ctx.assert(ctx.state.user?.editor, 403);
  const since = period(ctx.query);
  const rows = await knex("feedback")
    .where("created", ">=", since)
    .orderBy("created", "desc")
    .limit(10_000);
  const lines = [["date", "page", "stars", "remark"].join(",")];
  for (const row of rows) {
    const day = row.created.toISOString().slice(0, 10);
    lines.push([day, row.page, STARS[row.stars], row.remark].map(field).join(","));
  }
  ctx.attachment(`feedback-${since.toISOString().slice(0, 10)}.csv`);
  ctx.type = "text/csv; charset=utf-8";
  ctx.set("Cache-Control", "no-store");
  ctx.body = lines.join("\r\n");
});

export default router;
