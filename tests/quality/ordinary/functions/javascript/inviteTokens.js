'use strict';

const { createHash, randomBytes } = require('node:crypto');

const WEEK = 7 * 24 * 60 * 60 * 1000;

function digest(token) {
  return createHash('sha256').update(token).digest('hex');
}

async function createInvite(db, teamId, email) {
  const token = randomBytes(24).toString('base64url');
  await db.query(
    'INSERT INTO invites (team_id, email, token_hash, expires_at) VALUES ($1, $2, $3, $4)',
    [teamId, email, digest(token), new Date(Date.now() + WEEK)],
  );
  return token;
}

async function acceptInvite(db, token, user) {
  const { rows } = await db.query(
    `DELETE FROM invites
      WHERE token_hash = $1 AND email = $2 AND expires_at > now()
      RETURNING team_id`,
    [digest(token), user.email],
  );
  return rows.length === 1 ? rows[0].team_id : null;
}

module.exports = { createInvite, acceptInvite };
