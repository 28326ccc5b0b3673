const express = require('express');

const path = require('node:path');

const ROOT = process.env.RECORDINGS ?? '/srv/recordings';
const app = express();
const plays = new Map();

app.disable('x-powered-by');

app.use('/songs', (req, res, next) => {
  if (req.path.endsWith('.ogg')) {
    const name = path.basename(req.path);
    plays.set(name, (plays.get(name) ?? 0) + 1);
  }
  next();
});

app.use('/songs', express.static(ROOT, { maxAge: '1d', dotfiles: 'ignore' }));

app.get('/top', (req, res) => {
  const list = [...plays.entries()].sort((a, b) => b[1] - a[1]).slice(0, 10);
  res.json(list.map(([name, count]) => ({ name, count })));
});

app.use((req, res) => res.status(404).send('not found'));

app.listen(8080, () => console.log('recordings on port 8080'));
