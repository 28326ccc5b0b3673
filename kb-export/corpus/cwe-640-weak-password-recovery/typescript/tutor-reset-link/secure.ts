import { createHash, randomBytes } from 'node:crypto';
import { Router, urlencoded } from 'express';
import { createTransport } from 'nodemailer';
import { recoveryLimiter } from './limits';
import { tutors } from './tutors';

const router = Router();
router.use(urlencoded({ extended: false, limit: '2kb' }));

const mailer = createTransport({ host: process.env.SMTP_HOST, port: 465, secure: true });
const siteUrl = new URL(process.env.SITE_URL ?? 'https://tutors.example');
const minutes = 45;

function letter(language: string, link: string): string {
  if (language === 'de') {
    return `Hier können Sie ein neues Passwort wählen (${minutes} Minuten lang):\n${link}`;
  }
  return `Choose a new password here within ${minutes} minutes:\n${link}`;
}

router.post('/forgot', recoveryLimiter, async (req, res, next) => {
  try {
    const email = String(req.body.email ?? '').trim().toLowerCase();
    const tutor = await tutors.findByEmail(email);
    if (tutor && !tutor.leftOn) {
      const token = randomBytes(32).toString('base64url');
      const hash = createHash('sha256').update(token).digest('hex');
      await tutors.saveRecovery(tutor.id, hash, new Date(Date.now() + minutes * 60_000));
      const link = new URL(`/new-password?token=${token}`, siteUrl).href;
      await mailer.sendMail({
        from: 'Tutors <service@tutors.example>',
        to: tutor.email,
        subject: tutor.language === 'de' ? 'Neues Passwort' : 'New password',
        text: letter(tutor.language, link),
      });
      console.info(`recovery mail for tutor ${tutor.id}`);
    }
    res.render('forgot-sent', { email, minutes });
  } catch (err) {
    next(err);
  }
});

export default router;
