import logging
import os
import zipfile

log = logging.getLogger(__name__)

SKIPPED = {".DS_Store", "Thumbs.db"}


def unpack_materials(upload, course_dir):
    """Unpacks an uploaded archive of course materials; returns the names of the files."""
    os.makedirs(course_dir, exist_ok=True)
    written = []
    total = 0

    with zipfile.ZipFile(upload) as archive:
        for entry in archive.infolist():
            name = entry.filename
            if entry.is_dir() or os.path.basename(name) in SKIPPED:
                continue

            target = os.path.join(course_dir, name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with archive.open(entry) as source, open(target, "wb") as out:
                data = source.read()
                out.write(data)

            total += len(data)
            written.append(name)

    log.info("unpacked %d files, %d bytes", len(written), total)
    return sorted(written)
