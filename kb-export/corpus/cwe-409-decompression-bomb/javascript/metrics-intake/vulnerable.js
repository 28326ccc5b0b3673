const express = require('express');
const zlib = require('zlib');
const { promisify } = require('util');
const series = require('./series');

const gunzip = promisify(zlib.gunzip);
const router = express.Router();
const MAX_PACKED = 512 * 1024;

function parseLine(line) {
  const [name, value, time] = line.split(/\s+/);
  const number = Number(value);
  if (!/^[a-z][a-z0-9_.]{0,99}$/.test(name) || !Number.isFinite(number)) {
    return null;
  }
  return { name, value: number, time: Number(time) || Date.now() };
}

router.post(
  '/metrics',
  express.raw({ type: 'application/gzip', limit: MAX_PACKED, inflate: false }),
  async (req, res) => {
    const agent = req.get('X-Agent-Id') || 'unknown';
    let text;
    try {
      const data = await gunzip(req.body);
      text = data.toString('utf8');
    } catch (error) {
      req.log.warn({ agent, code: error.code }, 'metrics rejected');
      return res.status(400).json({ error: 'the body cannot be read' });
    }
    const lines = text.split('\n').filter((line) => line.trim());
    const points = lines.map(parseLine).filter(Boolean);
    await series.append(agent, points);
    req.log.info({ agent, points: points.length }, 'metrics stored');
    res.status(202).json({ accepted: points.length, rejected: lines.length - points.length });
  }
);

module.exports = router;
