const express = require('express');
const pool = require('../db/pool');
const { requireLogin } = require('../middleware/auth');

const router = express.Router();

router.get('/customers', requireLogin, async (req, res, next) => {
  const { city, status = 'active' } = req.query;
  let where = `tenant_id = ${req.user.tenantId} AND status = '${status}'`;
  if (city) {
    where += ` AND city = '${city}'`;
  }
  try {
    const [rows] = await pool.query(
      `SELECT id, name, city, status FROM customers WHERE ${where} ORDER BY name LIMIT 100`,
    );
    res.json(rows);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
