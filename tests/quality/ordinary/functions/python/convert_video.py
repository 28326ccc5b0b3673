import logging
import subprocess
from pathlib import Path

log = logging.getLogger(__name__)


class ConversionError(RuntimeError):
    pass


def to_mp4(source: Path, target: Path, *, height: int = 720) -> None:
    """Convert a stored upload to H.264 with ffmpeg."""
    command = [
        "ffmpeg", "-nostdin", "-loglevel", "error", "-y",
        "-protocol_whitelist", "file",
        "-i", f"file:{source.resolve()}",
        "-vf", f"scale=-2:{int(height)}",
        "-c:v", "libx264", "-preset", "fast", "-c:a", "aac",
        f"file:{target.resolve()}",
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=900)
    except subprocess.TimeoutExpired as exc:
        target.unlink(missing_ok=True)
        raise ConversionError("conversion took too long") from exc
    except subprocess.CalledProcessError as exc:
        target.unlink(missing_ok=True)
        log.warning("ffmpeg failed with %d: %r", exc.returncode, exc.stderr[-400:])
        raise ConversionError("conversion failed") from exc
