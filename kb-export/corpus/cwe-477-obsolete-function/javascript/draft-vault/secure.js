const crypto = require('node:crypto');
const fs = require('node:fs/promises');
const path = require('node:path');

class DraftVault {
  constructor(folder, passphrase) {
    this.folder = folder;
    this.passphrase = passphrase;
    this.saved = 0;
  }

  file(id) {
    return path.join(this.folder, `${Number(id)}.draft`);
  }

  async save(id, text) {
    const salt = crypto.randomBytes(16);
    const iv = crypto.randomBytes(12);
    const cipher = crypto.createCipheriv('aes-256-gcm', crypto.scryptSync(this.passphrase, salt, 32), iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const data = Buffer.concat([salt, iv, cipher.getAuthTag(), body]);
    await fs.mkdir(this.folder, { recursive: true });
    await fs.writeFile(this.file(id), data, { mode: 0o600 });
    this.saved += 1;
    console.info('%d drafts saved in this session', this.saved);
    return data.length;
  }

  async list() {
    const drafts = [];
    for (const name of await fs.readdir(this.folder)) {
      if (!name.endsWith('.draft')) continue;
      const info = await fs.stat(path.join(this.folder, name));
      drafts.push({ id: parseInt(name, 10), changed: info.mtime });
    }
    return drafts.sort((a, b) => b.changed - a.changed);
  }
}

module.exports = { DraftVault };
