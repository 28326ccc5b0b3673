import { z } from 'zod';
import argon2 from 'argon2';
import { randomUUID } from 'node:crypto';
import { vaults } from './storage';

const colours = ['slate', 'amber', 'teal'] as const;

const setupForm = z
  .object({
    label: z.string().trim().min(1).max(60),
    colour: z.enum(colours).default('slate'),
    lockAfterMinutes: z.coerce.number().int().min(1).max(240).default(10),
    masterPassword: z.string().min(1),
    repeated: z.string(),
  })
  .refine((form) => form.masterPassword === form.repeated, {
    path: ['repeated'],
    message: 'The two passwords differ.',
  });

export type SetupResult =
  | { ok: true; vaultId: string }
  | { ok: false; problems: Record<string, string[] | undefined> };

export async function createVault(ownerId: string, input: unknown): Promise<SetupResult> {
  const parsed = setupForm.safeParse(input);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.flatten().fieldErrors };
  }
  const { label, colour, lockAfterMinutes, masterPassword } = parsed.data;
  const vaultId = randomUUID();
  await vaults.insert({
    id: vaultId,
    ownerId,
    label,
    colour,
    lockAfterMinutes,
    masterHash: await argon2.hash(masterPassword, { type: argon2.argon2id }),
    createdAt: new Date(),
  });
  console.info(`vault ${vaultId} created, locks after ${lockAfterMinutes} min`);
  return { ok: true, vaultId };
}
