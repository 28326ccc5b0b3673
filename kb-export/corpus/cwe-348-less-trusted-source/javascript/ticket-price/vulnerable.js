const express = require('express');
const { charge } = require('./card');
const { evenings, tickets } = require('./store');

const app = express();
app.use(express.urlencoded({ extended: false, limit: '8kb' }));

app.get('/evenings/:id', async (req, res) => {
  const evening = await evenings.find(Number(req.params.id));
  if (!evening) return res.sendStatus(404);
  res.render('evening', { evening, left: evening.seats - (await tickets.count(evening.id)) });
});

app.post('/evenings/:id/order', async (req, res) => {
  const evening = await evenings.find(Number(req.params.id));
  if (!evening) return res.sendStatus(404);
  const count = Number.parseInt(req.body.count, 10);
  if (!(count >= 1 && count <= 8)) return res.status(400).send('one to eight tickets');
  if ((await tickets.count(evening.id)) + count > evening.seats) {
    return res.status(409).send('sold out');
  }
  const price = Number(req.body.price);
  const receipt = await charge({
    token: req.body.cardToken,
    cents: Math.round(price * count * 100),
    text: `Cinema ${evening.day}, ${count} tickets`,
  });
  if (!receipt.ok) return res.status(402).send('card was refused');
  await tickets.add(evening.id, count, receipt.id);
  res.render('thanks', { evening, count });
});

app.listen(3000);
