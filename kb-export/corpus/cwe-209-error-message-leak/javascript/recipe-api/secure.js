const express = require('express');
const { randomUUID } = require('node:crypto');
const mysql = require('mysql2/promise');
const pino = require('pino');
const { requireCook } = require('./auth');

const log = pino({ name: 'recipes' });
const pool = mysql.createPool({ uri: process.env.DATABASE_URL, connectionLimit: 10 });
const app = express();
app.use(express.json({ limit: '64kb' }));

class InputError extends Error {}

function readRecipe(body) {
  const title = String(body.title || '').trim();
  const minutes = Number(body.minutes);
  const steps = Array.isArray(body.steps) ? body.steps.map(String) : [];
  if (title.length < 3 || title.length > 120) {
    throw new InputError('the title needs 3 to 120 characters');
  }
  if (!Number.isInteger(minutes) || minutes < 1 || steps.length === 0) {
    throw new InputError('time and steps are needed');
  }
  return { title, minutes, steps };
}

app.post('/recipes', requireCook, async (req, res, next) => {
  try {
    const recipe = readRecipe(req.body);
    const [result] = await pool.execute(
      'INSERT INTO recipes (cook_id, title, minutes, steps) VALUES (?, ?, ?, ?)',
      [req.cook.id, recipe.title, recipe.minutes, JSON.stringify(recipe.steps)],
    );
    log.info({ recipe: result.insertId }, 'recipe stored');
    res.status(201).json({ id: result.insertId });
  } catch (err) {
    next(err);
  }
});

app.use((err, req, res, next) => {
  if (err instanceof InputError) {
    return res.status(422).json({ message: err.message });
  }
  const reference = randomUUID();
  log.error({ err, reference }, 'request failed');
  return res.status(500).json({ reference, message: 'something went wrong, please try again' });
});

module.exports = app;
