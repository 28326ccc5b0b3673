'use strict';

const { z } = require('zod');
const users = require('../data/users');

const ProfileInput = z
  .object({
    displayName: z.string().trim().min(1).max(60),
    city: z.string().trim().max(60).optional(),
    newsletter: z.boolean().default(false),
  })
  .strict();

async function updateProfile(req, res) {
  const parsed = ProfileInput.safeParse(req.body);
  if (!parsed.success) {
    return res.status(400).json({ errors: parsed.error.flatten().fieldErrors });
  }
  const { displayName, city, newsletter } = parsed.data;
  const user = await users.update(req.user.id, { displayName, city, newsletter });
  return res.json({ displayName: user.displayName, city: user.city, newsletter: user.newsletter });
}

module.exports = { updateProfile };
