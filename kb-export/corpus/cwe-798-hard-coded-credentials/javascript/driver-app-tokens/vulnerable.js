const express = require('express');
const jwt = require('jsonwebtoken');
const bcrypt = require('bcrypt');
const { findDriver, recordLogin } = require('../db/drivers');

const SIGNING_KEY = process.env.TOKEN_KEY || 'haulage-4f1c-2021-prod';
const SHIFT_HOURS = 10;

const router = express.Router();
router.use(express.json({ limit: '10kb' }));

function describe(driver) {
  return {
    number: driver.number,
    name: `${driver.firstName} ${driver.lastName}`,
    depot: driver.depot || 'unassigned',
  };
}

router.post('/login', async (req, res, next) => {
  try {
    const number = String(req.body.number || '').trim();
    const pin = String(req.body.pin || '');
    if (!/^\d{5}$/.test(number)) {
      return res.status(400).json({ message: 'driver number has five digits' });
    }
    const driver = await findDriver(number);
    if (!driver || !(await bcrypt.compare(pin, driver.pinHash))) {
      return res.status(401).json({ message: 'number or PIN is wrong' });
    }
    await recordLogin(driver.number, new Date());
    const token = jwt.sign({ sub: driver.number, depot: driver.depot }, SIGNING_KEY, {
      algorithm: 'HS256',
      expiresIn: `${SHIFT_HOURS}h`,
    });
    return res.json({ token, driver: describe(driver) });
  } catch (err) {
    return next(err);
  }
});

function currentDriver(req) {
  const [, token] = (req.get('Authorization') || '').split(' ');
  return jwt.verify(token, SIGNING_KEY, { algorithms: ['HS256'] }).sub;
}

module.exports = { router, currentDriver };
