use std::collections::VecDeque;
use std::fs::{self, Permissions};
use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;

#[derive(Default)]
pub struct Player {
    queue: VecDeque<String>,
    volume: u8,
    running: bool,
}

impl Player {
    fn command(&mut self, line: &str) -> String {
        match line.split_once(' ').unwrap_or((line, "")) {
            ("volume", level) => {
                self.volume = level.parse().unwrap_or(self.volume).min(100);
                format!("volume {}", self.volume)
            }
            ("add", title) if !title.is_empty() => {
                self.queue.push_back(title.to_owned());
                format!("{} titles", self.queue.len())
            }
            ("next", _) => self.queue.pop_front().unwrap_or_else(|| "empty".into()),
            ("stop", _) => {
                self.running = false;
                "bye".into()
            }
            _ => "unknown command".into(),
        }
    }

    fn talk(&mut self, stream: UnixStream) -> io::Result<()> {
        let mut answer = stream.try_clone()?;
        for line in BufReader::new(stream).lines().take(100) {
            writeln!(answer, "{}", self.command(line?.trim()))?;
        }
        Ok(())
    }

    pub fn serve(&mut self, socket: &Path) -> io::Result<()> {
        let _ = fs::remove_file(socket);
        let listener = UnixListener::bind(socket)?;
        fs::set_permissions(socket, Permissions::from_mode(0o660))?;
        self.running = true;
        while self.running {
            let (stream, _) = listener.accept()?;
            self.talk(stream)?;
        }
        fs::remove_file(socket)
    }
}
