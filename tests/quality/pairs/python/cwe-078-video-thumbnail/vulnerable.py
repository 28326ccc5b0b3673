def make_thumbnail(video_path, out_path, at="00:00:03", width=320):
    """Write a JPEG frame of ``video_path`` taken at ``at`` to ``out_path``."""
    cmd = f"ffmpeg -y -ss {at} -i {video_path} -vframes 1 -vf scale={width}:-1 {out_path}"
    result = subprocess.run(cmd, shell=True, capture_output=True, text=True, timeout=60)
    if result.returncode != 0:
        raise ThumbnailError(result.stderr.strip().splitlines()[-1])
    return out_path


@app.post("/videos/<video_id>/thumbnail")
@login_required
def create_thumbnail(video_id):
    video = Video.query.filter_by(id=video_id, owner_id=current_user.id).first_or_404()
    at = request.form.get("at", "00:00:03")
    target = os.path.join(THUMB_DIR, f"{video.id}.jpg")
    make_thumbnail(video.stored_path, target, at=at)
    return jsonify(url=url_for("thumbs", name=f"{video.id}.jpg"))
