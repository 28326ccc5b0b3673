const express = require('express');
const pool = require('../db/pool');
const { requireLogin } = require('../middleware/auth');

const router = express.Router();

router.get('/customers', requireLogin, async (req, res, next) => {
  const { city, status = 'active' } = req.query;
  let where = 'tenant_id = ? AND status = ?';
  const params = [req.user.tenantId, String(status)];
  if (city) {
    where += ' AND city = ?';
    params.push(String(city));
  }
  try {
    const [rows] = await pool.execute(
      `SELECT id, name, city, status FROM customers WHERE ${where} ORDER BY name LIMIT 100`,
      params,
    );
    res.json(rows);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
