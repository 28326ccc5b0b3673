const crypto = require('crypto');
const express = require('express');
const { members, resets } = require('./store');
const { send } = require('./mail');

const router = express.Router();
router.use(express.urlencoded({ extended: false, limit: '2kb' }));

function pageFor(res, text) {
  res.set('Cache-Control', 'no-store');
  res.render('message', { title: 'Forgotten password', text });
}

router.post('/forgotten', async (req, res, next) => {
  const typed = String(req.body.mail || '').trim();
  if (typed.length < 5 || typed.length > 120) return pageFor(res, 'Please enter your address.');
  try {
    const member = await members.findOne((m) => m.mail === typed.normalize('NFC'));
    if (member) {
      const token = crypto.randomBytes(24).toString('base64url');
      const hash = crypto.createHash('sha256').update(token).digest('hex');
      await resets.add({ member: member.id, hash, until: Date.now() + 3600_000 });
      await send(member.mail, 'New password', `https://club.example/new/${token}`);
      console.log('reset for member', member.id);
    }
    pageFor(res, 'If the address is known, a mail is on its way.');
  } catch (err) {
    next(err);
  }
});

module.exports = router;
