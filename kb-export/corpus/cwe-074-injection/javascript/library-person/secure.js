const express = require('express');
const pino = require('pino');

const log = pino({ name: 'borrowers' });
const app = express();
const SERVICE = process.env.LIBRARY_SERVICE || 'http://127.0.0.1:4000/graphql';

async function ask(body) {
  const answer = await fetch(SERVICE, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(4000),
  });
  if (!answer.ok) throw new Error(`service answered ${answer.status}`);
  return (await answer.json()).data;
}

app.get('/borrowers/:card', async (req, res) => {
  const started = Date.now();
  try {
    const query = 'query Borrower($card: ID!) { borrower(card: $card) { name loans { title due } } }';
    const { borrower } = await ask({ query, variables: { card: req.params.card } });
    if (!borrower) return res.status(404).json({ error: 'no such card' });
    const late = borrower.loans.filter((loan) => new Date(loan.due) < new Date());
    log.info({ loans: borrower.loans.length, ms: Date.now() - started }, 'borrower shown');
    res.json({ name: borrower.name, loans: borrower.loans.length, late: late.length });
  } catch (err) {
    log.error(err, 'library service');
    res.status(502).json({ error: 'library service does not answer' });
  }
});

app.listen(8080);
