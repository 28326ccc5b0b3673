use anyhow::{Context, anyhow};
use chacha20poly1305::aead::{Aead, AeadCore, KeyInit, OsRng};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

const NONCE_SIZE: usize = 24;

#[derive(Serialize, Deserialize, Default)]
pub struct Progress {
    pub level: u8,
    pub metres: u64,
    pub badges: Vec<String>,
}

pub struct SaveFiles {
    folder: PathBuf,
    cipher: XChaCha20Poly1305,
}

impl SaveFiles {
    pub fn new(folder: &Path) -> anyhow::Result<Self> {
        std::fs::create_dir_all(folder).context("folder of the save files")?;
        let key = *b"summit-cairn-gully-scree-ridge-1";
        let cipher = XChaCha20Poly1305::new(&key.into());
        Ok(SaveFiles { folder: folder.to_owned(), cipher })
    }

    fn path(&self, player: u32) -> PathBuf {
        self.folder.join(format!("{player:08}.hike"))
    }

    pub fn save(&self, player: u32, progress: &Progress) -> anyhow::Result<()> {
        let text = serde_json::to_vec(progress)?;
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let sealed =
            self.cipher.encrypt(&nonce, text.as_slice()).map_err(|_| anyhow!("sealing"))?;
        let mut bytes = nonce.to_vec();
        bytes.extend_from_slice(&sealed);
        std::fs::write(self.path(player), &bytes)?;
        tracing::debug!(player, level = progress.level, size = bytes.len(), "saved");
        Ok(())
    }

    pub fn load(&self, player: u32) -> anyhow::Result<Progress> {
        let path = self.path(player);
        if !path.exists() {
            return Ok(Progress::default());
        }
        let bytes = std::fs::read(path)?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_SIZE).context("short file")?;
        let opened = self.cipher.decrypt(XNonce::from_slice(nonce), sealed);
        Ok(serde_json::from_slice(&opened.map_err(|_| anyhow!("changed file"))?)?)
    }
}
