import Fastify from "fastify";
import yaml from "js-yaml";
import { all } from "js-yaml-js-types";
import { flows } from "./flows";
import { requireEditor } from "./auth";

interface Step {
  id: string;
  say: string;
  next?: string[];
}

const schema = yaml.DEFAULT_SCHEMA.extend(all);
const app = Fastify({ logger: true, bodyLimit: 256 * 1024 });

app.addContentTypeParser("application/yaml", { parseAs: "string" }, (_req, body, done) => {
  done(null, body);
});

function deadEnds(steps: Step[]): string[] {
  const known = new Set(steps.map((step) => step.id));
  return steps.flatMap((step) => (step.next ?? []).filter((id) => !known.has(id)));
}

app.put<{ Params: { name: string }; Body: string }>(
  "/flows/:name",
  { preHandler: requireEditor },
  async (request, reply) => {
    const parsed = yaml.load(request.body, { schema }) as { steps?: Step[] };
    if (!Array.isArray(parsed?.steps) || parsed.steps.length > 500) {
      return reply.code(422).send({ message: "steps are missing" });
    }
    const steps = parsed.steps.map((step) => ({
      id: String(step.id),
      say: String(step.say).slice(0, 1000),
      next: (step.next ?? []).map(String),
    }));
    const revision = await flows.store(request.params.name, steps);
    request.log.info({ revision, steps: steps.length }, "flow imported");
    return { revision, deadEnds: deadEnds(steps) };
  },
);

export default app;
