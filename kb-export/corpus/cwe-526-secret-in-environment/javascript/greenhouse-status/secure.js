const express = require('express');
const os = require('node:os');

const app = express();
const started = Date.now();
const beds = new Map();

function average(values) {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

app.use(express.json({ limit: '10kb' }));

app.post('/beds/:bed/readings', (req, res) => {
  const celsius = Number(req.body.celsius);
  if (!Number.isFinite(celsius)) return res.sendStatus(400);
  const readings = beds.get(req.params.bed) ?? [];
  readings.push(celsius);
  beds.set(req.params.bed, readings.slice(-100));
  res.sendStatus(204);
});

app.get('/status', (req, res) => {
  const temperatures = {};
  for (const [bed, readings] of beds) temperatures[bed] = average(readings);
  res.json({
    uptime: Math.round((Date.now() - started) / 1000),
    load: os.loadavg()[0],
    settings: { region: process.env.GREENHOUSE_REGION },
    temperatures,
  });
});

app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
