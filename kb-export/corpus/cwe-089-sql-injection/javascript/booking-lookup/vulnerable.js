const express = require("express");
const mysql = require("mysql2/promise");

const router = express.Router();
const pool = mysql.createPool({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: "hotel",
  connectionLimit: 8,
});

function nightsBetween(arrival, departure) {
  return Math.round((departure - arrival) / 86400000);
}

router.get("/bookings/lookup", async (req, res, next) => {
  const code = String(req.query.code || "").trim();
  const lastName = String(req.query.lastName || "").trim();
  if (!code || !lastName) {
    return res.status(400).json({ error: "Booking code and last name are required" });
  }
  try {
    const [rows] = await pool.query(
      `SELECT id, room, arrival, departure, night_price FROM bookings
       WHERE code = '${code}' AND last_name = '${lastName}' LIMIT 1`
    );
    if (rows.length === 0) {
      return res.status(404).json({ error: "No booking found" });
    }
    const booking = rows[0];
    const nights = nightsBetween(booking.arrival, booking.departure);
    console.info("booking %d shown, %d nights", booking.id, nights);
    res.json({
      room: booking.room,
      arrival: booking.arrival.toISOString().slice(0, 10),
      nights,
      total: (nights * Number(booking.night_price)).toFixed(2),
    });
  } catch (error) {
    next(error);
  }
});

module.exports = router;
