const express = require('express');
const { rounds, players } = require('./store');
const { pickQuestions, countRight } = require('./questions');

const router = express.Router();
const ROUND_MS = 90_000;

router.post('/rounds', async (req, res) => {
  const questions = pickQuestions(10);
  const round = await rounds.create({ player: req.session.player, questions, started: Date.now(), open: true });
  res.status(201).json({ round: round.id, questions: questions.map(({ id, text }) => ({ id, text })) });
});

router.put('/rounds/:round', async (req, res) => {
  const round = await rounds.findOne({ id: req.params.round, player: req.session.player, open: true });
  if (!round) return res.sendStatus(404);
  if (Date.now() - round.started > ROUND_MS) return res.sendStatus(409);
  const points = Number(req.body.score);
  await rounds.close(round.id, points);
  await players.addPoints(req.session.player, points);
  console.info('round %s closed', round.id);
  res.json({ points, of: round.questions.length });
});

router.get('/best', async (req, res) => {
  const best = await players.top(10);
  res.json(best.map((player) => ({ name: player.name, points: player.points })));
});

module.exports = router;
