import express from "express";
import nunjucks from "nunjucks";
import { appointments, practices } from "./stores.js";
import { requirePractice } from "./auth.js";

const router = express.Router();
const texts = new nunjucks.Environment(null, { autoescape: false });

const REMINDER =
  "Hello {{ patient.firstName }}, we expect you on {{ day }} at {{ time }}" +
  "{% if appointment.fasting %}. Please come without breakfast{% endif %}. ";

function splitMoment(date, timeZone) {
  const day = date.toLocaleDateString("en-GB", { timeZone, weekday: "long", day: "numeric" });
  const time = date.toLocaleTimeString("en-GB", { timeZone, timeStyle: "short" });
  return { day, time };
}

router.get("/appointments/:id/reminder", requirePractice, async (req, res, next) => {
  try {
    const practice = await practices.get(req.practiceId);
    const appointment = await appointments.get(practice.id, req.params.id);
    if (!appointment) {
      return res.status(404).json({ error: "no such appointment" });
    }
    const text = texts.renderString(REMINDER + practice.signature, {
      patient: { firstName: appointment.patient.firstName },
      appointment: { fasting: appointment.fasting },
      ...splitMoment(appointment.startsAt, practice.timeZone),
    });
    const parts = Math.ceil(text.length / 153);
    req.log?.info({ appointment: appointment.id, parts }, "reminder previewed");
    res.json({ text, parts, price: (parts * 0.07).toFixed(2) });
  } catch (error) {
    next(error);
  }
});

export default router;
