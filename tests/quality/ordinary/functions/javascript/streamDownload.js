'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { pipeline } = require('node:stream/promises');
const contentDisposition = require('content-disposition');
const exportsTable = require('../data/exports');

const EXPORT_ROOT = path.resolve(process.env.EXPORT_ROOT ?? '/var/lib/app/exports');

async function downloadExport(req, res, next) {
  try {
    const row = await exportsTable.findById(req.params.id, { ownerId: req.user.id });
    if (!row) return res.sendStatus(404);
    res.setHeader('Content-Type', 'application/zip');
    res.setHeader('Content-Disposition', contentDisposition(`${row.title}.zip`));
    res.setHeader('X-Content-Type-Options', 'nosniff');
    await pipeline(fs.createReadStream(path.join(EXPORT_ROOT, `${row.storageId}.zip`)), res);
    return undefined;
  } catch (err) {
    return next(err);
  }
}

module.exports = { downloadExport };
