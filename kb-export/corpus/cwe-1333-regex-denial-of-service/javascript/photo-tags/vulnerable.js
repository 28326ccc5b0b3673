import fastify from "fastify";
import { photos } from "./stores.js";
import { authenticate } from "./session.js";

const app = fastify({ logger: true });
app.decorateRequest("user", null);
app.addHook("preHandler", authenticate);

const TAG_LIST = /^(\s*[a-z0-9-]+\s*,?)+$/i;
const MAX_TAGS = 20;

function parseTags(text) {
  if (!TAG_LIST.test(text)) {
    return null;
  }
  const tags = text.split(",").map((tag) => tag.trim().toLowerCase());
  return [...new Set(tags.filter(Boolean))];
}

app.put("/photos/:id/tags", async (request, reply) => {
  const photo = await photos.findFor(request.user.id, Number(request.params.id));
  if (!photo) {
    return reply.code(404).send({ error: "no such photo" });
  }

  const tags = parseTags(String(request.body?.tags ?? ""));
  if (tags === null || tags.length === 0) {
    return reply.code(400).send({ error: "tags consist of letters, digits and hyphens" });
  }
  if (tags.length > MAX_TAGS) {
    return reply.code(400).send({ error: `a photo has at most ${MAX_TAGS} tags` });
  }

  const added = tags.filter((tag) => !photo.tags.includes(tag));
  await photos.setTags(photo.id, tags.sort((a, b) => a.localeCompare(b)));
  request.log.info({ photo: photo.id, added: added.length, total: tags.length }, "tags stored");
  return { id: photo.id, tags, added };
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
