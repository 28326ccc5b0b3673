import { writeFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { clubs } from "./clubs.js";

const COLOUR = /^#[0-9a-f]{6}$/i;

function contrast(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return (r * 299 + g * 587 + b * 114) / 1000 > 140 ? "#000000" : "#ffffff";
}

function moduleText(club, colour) {
  return [
    `// theme ${new Date().toISOString()}`,
    "export default {",
    `  name: ${JSON.stringify(club.name)},`,
    `  slogan: ${JSON.stringify(club.slogan)},`,
    `  colour: "${colour}",`,
    `  text: "${contrast(colour)}",`,
    "};",
    "",
  ].join("\n");
}

export default async function theme(app) {
  app.put("/clubs/:id/theme", { preHandler: app.requireOwner }, async (request, reply) => {
    const club = await clubs.find(Number(request.params.id));
    if (!club) {
      return reply.code(404).send({ error: "no such club" });
    }
    const { name, slogan = "", colour = "#336699" } = request.body;
    if (typeof name !== "string" || name.length > 60 || !COLOUR.test(colour)) {
      return reply.code(422).send({ error: "name or colour missing" });
    }
    const target = join(app.themes, `${club.id}.mjs`);
    await writeFile(`${target}.new`, moduleText({ name, slogan: String(slogan) }, colour));
    await rename(`${target}.new`, target);
    await clubs.touch(club.id);
    request.log.info({ club: club.id }, "theme saved");
    return { saved: true, preview: `/preview/${club.id}` };
  });
}
