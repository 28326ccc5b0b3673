import { Router, json } from 'express';
import { requireToken } from './token.js';
import { players, bans } from './store.js';
import { kick } from './gateway.js';

const REASONS = ['cheating', 'insults', 'spam', 'name'];
const DAY = 24 * 60 * 60 * 1000;

const router = Router();
router.use(requireToken, json({ limit: '4kb' }));

function publicProfile(player) {
  const { name, level, joined, guild } = player;
  return { name, level, guild: guild ?? null, memberSince: joined.getFullYear() };
}

router.get('/players/:name', async (req, res) => {
  const player = await players.byName(req.params.name);
  if (!player) {
    return res.sendStatus(404);
  }
  return res.json(publicProfile(player));
});

function requireModerator(req, res, next) {
  if (req.user.role !== 'moderator') {
    return res.sendStatus(403);
  }
  return next();
}

router.post('/players/:name/ban', requireModerator, async (req, res) => {
  const { reason } = req.body;
  const days = Number(req.body.days);
  if (!REASONS.includes(reason) || !Number.isInteger(days) || days < 1 || days > 365) {
    return res.status(422).json({ message: 'reason or duration is not valid' });
  }
  const player = await players.byName(req.params.name);
  if (!player) {
    return res.sendStatus(404);
  }
  const until = new Date(Date.now() + days * DAY);
  const ban = await bans.add({ player: player.id, by: req.user.id, reason, until });
  await kick(player.id, `You are banned until ${until.toDateString()}.`);
  console.log(`ban ${ban.id}: player ${player.id} for ${days} days`);
  return res.status(201).json({ id: ban.id, until: until.toISOString() });
});

export default router;
