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
    const cipher = crypto.createCipher('aes-256-ctr', this.passphrase);
    const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
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
