const express = require('express');
const { Pool } = require('pg');

const app = express();
const pool = new Pool({ max: 12, idleTimeoutMillis: 30000 });

app.use(express.json({ limit: '4kb' }));

function metres(kind) {
  return { bike: 1, car: 5, van: 7 }[kind];
}

app.post('/ferries/:id/places', async (req, res) => {
  const need = metres(req.body.kind);
  if (!need) return res.status(400).json({ error: 'bike, car or van' });
  const client = await pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query('SELECT free FROM ferries WHERE id = $1 FOR UPDATE', [req.params.id]);
  if (rows.length === 0 || rows[0].free < need) {
    await client.query('ROLLBACK');
    return res.status(409).json({ error: 'no room' });
  }
  await client.query('UPDATE ferries SET free = free - $1 WHERE id = $2', [need, req.params.id]);
  await client.query('INSERT INTO places(ferry, kind) VALUES ($1, $2)', [req.params.id, req.body.kind]);
  await client.query('COMMIT');
  client.release();
  console.log('booked', req.body.kind);
  res.status(201).json({ ferry: req.params.id, metres: need });
});

app.listen(process.env.PORT || 3000);
