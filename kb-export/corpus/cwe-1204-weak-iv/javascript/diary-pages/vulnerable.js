const crypto = require('crypto');
const fs = require('fs/promises');
const path = require('path');

class Diary {
  constructor(folder, key) {
    if (key.length !== 32) throw new RangeError('key of 32 bytes needed');
    this.folder = folder;
    this.key = key;
    this.saved = 0;
  }

  file(day) {
    const name = day.toISOString().slice(0, 10);
    return path.join(this.folder, `${name}.page`);
  }

  seal(day, text) {
    const nonce = Buffer.from(day.toISOString().slice(0, 10).padEnd(12, '0'));
    const cipher = crypto.createCipheriv('aes-256-gcm', this.key, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  open(page) {
    const decipher = crypto.createDecipheriv('aes-256-gcm', this.key, page.subarray(0, 12));
    decipher.setAuthTag(page.subarray(12, 28));
    return decipher.update(page.subarray(28), undefined, 'utf8') + decipher.final('utf8');
  }

  async write(day, text) {
    const page = this.seal(day, text.trim());
    await fs.writeFile(this.file(day), page, { mode: 0o600 });
    this.saved += 1;
    return page.length;
  }

  async read(day) {
    return this.open(await fs.readFile(this.file(day)));
  }
}

module.exports = { Diary };
