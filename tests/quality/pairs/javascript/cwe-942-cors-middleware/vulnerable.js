const cors = require('cors');

module.exports = cors({
  origin(origin, callback) {
    if (!origin || /example\.com/.test(origin) || origin.includes('preview')) {
      return callback(null, true);
    }
    callback(new Error(`Origin ${origin} is not allowed`));
  },
  credentials: true,
  methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  maxAge: 600,
});
