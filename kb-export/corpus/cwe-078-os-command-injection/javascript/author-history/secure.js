import path from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import fastify from "fastify";

const run = promisify(execFile);
const app = fastify({ logger: true });

const REPOSITORIES = new Map([
  ["shop", "/srv/git/shop.git"],
  ["warehouse", "/srv/git/warehouse.git"],
]);

function parseLog(text) {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [hash, date, ...subject] = line.split("\t");
      return { hash: hash.slice(0, 10), date, subject: subject.join(" ") };
    });
}

app.get("/repositories/:name/commits", async (request, reply) => {
  const directory = REPOSITORIES.get(request.params.name);
  if (!directory) {
    return reply.code(404).send({ error: "unknown repository" });
  }
  const { author = "", since = "2 weeks ago" } = request.query;
  const { stdout } = await run(
    "git",
    ["log", `--author=${author}`, `--since=${since}`, "--format=%H%x09%as%x09%s", "-n", "500"],
    { cwd: directory, maxBuffer: 4 * 1024 * 1024, timeout: 15000 }
  );
  const commits = parseLog(stdout);
  request.log.info({ repository: path.basename(directory), count: commits.length }, "history");
  return {
    commits,
    first: commits.at(-1)?.date ?? null,
    last: commits.at(0)?.date ?? null,
  };
});

await app.listen({ port: Number(process.env.PORT ?? 8080), host: "127.0.0.1" });
