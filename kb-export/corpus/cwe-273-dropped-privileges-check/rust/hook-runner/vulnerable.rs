use std::io;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

pub struct Member {
    pub name: String,
    pub uid: u32,
    pub gid: u32,
    pub repo: PathBuf,
}

pub struct Outcome {
    pub text: String,
    pub ok: bool,
    pub millis: u128,
}

fn hook_path(repo: &Path, event: &str) -> Option<PathBuf> {
    let known = ["post-receive", "post-update"];
    let path = repo.join("hooks").join(known.iter().find(|k| **k == event)?);
    path.is_file().then_some(path)
}

pub fn run_hook(member: &Member, event: &str) -> io::Result<Option<Outcome>> {
    let Some(path) = hook_path(&member.repo, event) else {
        return Ok(None);
    };
    let (uid, gid) = (member.uid, member.gid);
    let started = Instant::now();
    let mut command = Command::new(path);
    command.current_dir(&member.repo).env_clear();
    unsafe {
        command.pre_exec(move || {
            libc::setgroups(0, std::ptr::null());
            libc::setgid(gid);
            libc::setuid(uid);
            Ok(())
        });
    }
    let output = command.output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(Some(Outcome { text, ok: output.status.success(), millis: started.elapsed().as_millis() }))
}
