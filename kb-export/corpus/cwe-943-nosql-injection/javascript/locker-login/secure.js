import express from "express";
import { randomUUID } from "node:crypto";
import { MongoClient } from "mongodb";
import { openDoor } from "./hardware.js";

const client = new MongoClient(process.env.MONGO_URL);
const lockers = client.db("parcels").collection("lockers");
const router = express.Router();
router.use(express.json({ limit: "2kb" }));

const attempts = new Map();

function tooMany(address) {
  const now = Date.now();
  const recent = (attempts.get(address) ?? []).filter((time) => now - time < 60_000);
  attempts.set(address, [...recent, now]);
  return recent.length >= 5;
}

router.post("/open", async (req, res, next) => {
  if (tooMany(req.ip)) {
    return res.status(429).json({ error: "Please wait a minute." });
  }
  const { number, code } = req.body;
  if (typeof number !== "string" || typeof code !== "string") {
    return res.status(422).json({ error: "Number and code are needed." });
  }
  try {
    const locker = await lockers.findOne({ number, code, collected: null });
    if (!locker) {
      return res.status(404).json({ error: "Number or code is wrong." });
    }
    const days = Math.floor((Date.now() - locker.delivered.getTime()) / 86_400_000);
    const receipt = randomUUID();
    await openDoor(locker.box);
    await lockers.updateOne(
      { _id: locker._id },
      { $set: { collected: new Date(), receipt } },
    );
    res.json({ box: locker.box, receipt, waited: days === 1 ? "1 day" : `${days} days` });
  } catch (error) {
    next(error);
  }
});

export default router;
