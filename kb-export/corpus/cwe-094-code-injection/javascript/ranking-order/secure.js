import Koa from "koa";
import Router from "@koa/router";
import { loadPlayers } from "./players.js";

const router = new Router({ prefix: "/leagues" });

const DEFAULTS = { goals: 0, assists: 0, minutes: 0, cards: 0 };

function orderBy(statistic, descending) {
  const sign = descending ? -1 : 1;
  return (a, b) => sign * (a[statistic] - b[statistic]);
}

function withPlaces(players, statistic) {
  let place = 0;
  let previous = null;
  return players.map((player, index) => {
    if (player[statistic] !== previous) {
      place = index + 1;
      previous = player[statistic];
    }
    return { place, name: player.name, club: player.club, value: player[statistic] };
  });
}

router.get("/:league/ranking", async (ctx) => {
  const statistic = ctx.query.by ?? "goals";
  if (!Object.hasOwn(DEFAULTS, statistic)) {
    ctx.throw(400, "unknown statistic");
  }
  const descending = ctx.query.order !== "asc";
  const players = await loadPlayers(ctx.params.league);
  if (players.length === 0) {
    ctx.throw(404, "no such league");
  }

  const complete = players.map((player) => ({ ...DEFAULTS, ...player }));
  complete.sort(orderBy(statistic, descending));
  ctx.set("Cache-Control", "public, max-age=120");
  ctx.body = { statistic, ranking: withPlaces(complete, statistic).slice(0, 100) };
});

const app = new Koa();
app.use(router.routes()).use(router.allowedMethods());
app.listen(process.env.PORT ?? 3000);
