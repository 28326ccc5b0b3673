const express = require('express');
const { exams, attempts } = require('./store');
const { grade } = require('./grading');

const router = express.Router();

router.post('/exams/:exam/start', async (req, res) => {
  const exam = await exams.get(req.params.exam);
  if (!exam) return res.sendStatus(404);
  const attempt = await attempts.create({
    exam: exam.id,
    student: req.session.student,
    state: 'open',
    until: Date.now() + exam.minutes * 60000,
  });
  res.status(201).json({ attempt: attempt.id, questions: exam.questions });
});

router.post('/attempts/:attempt/answers', async (req, res) => {
  const attempt = await attempts.findOne({ id: req.params.attempt, student: req.session.student });
  if (!attempt) return res.sendStatus(404);
  if (attempt.state !== 'open' || Date.now() > attempt.until) return res.sendStatus(409);
  const answers = Array.isArray(req.body.answers) ? req.body.answers.slice(0, 100) : [];
  const exam = await exams.get(attempt.exam);
  attempt.points = grade(exam, answers);
  attempt.state = 'graded';
  await attempts.save(attempt);
  console.info('attempt %s has %d points', attempt.id, attempt.points);
  res.json({ points: attempt.points, of: exam.points });
});

module.exports = router;
