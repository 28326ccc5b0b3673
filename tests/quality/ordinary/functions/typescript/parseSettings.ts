import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { z } from 'zod';

const Settings = z.object({
  port: z.number().int().min(1).max(65535).default(8080),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  cacheSeconds: z.number().nonnegative().max(86_400).default(60),
  regions: z.array(z.string().min(2).max(20)).max(50).default([]),
});

export type Settings = z.infer<typeof Settings>;

export async function parseSettings(file: string): Promise<Settings> {
  const text = await readFile(file, 'utf8');
  const result = Settings.safeParse(load(text) ?? {});
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${file}: ${problems.join('; ')}`);
  }
  return result.data;
}
