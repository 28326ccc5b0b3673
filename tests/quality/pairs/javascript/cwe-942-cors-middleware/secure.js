const cors = require('cors');

const APP = 'https://app.example.com';
const PREVIEW = /^https:\/\/preview-[a-z0-9]{1,40}\.example\.com$/;

module.exports = cors({
  origin(origin, callback) {
    if (!origin || origin === APP || PREVIEW.test(origin)) {
      return callback(null, true);
    }
    callback(new Error(`Origin ${origin} is not allowed`));
  },
  credentials: true,
  methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  maxAge: 600,
});
