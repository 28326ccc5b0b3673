import requests

ALLOWED_HOSTS = {"avatars.example.com", "cdn.example.com"}
MAX_BYTES = 512 * 1024
PICTURE_TYPES = {"image/png", "image/jpeg", "image/webp"}


def fetch_avatar(host: str, picture_id: int) -> tuple[str, bytes]:
    """Return the content type and the bytes of a picture on one of our CDNs."""
    if host not in ALLOWED_HOSTS:
        raise ValueError(f"unknown picture host: {host}")
    url = f"https://{host}/pictures/{int(picture_id)}"
    with requests.get(url, timeout=(3, 10), stream=True, allow_redirects=False) as response:
        response.raise_for_status()
        kind = response.headers.get("Content-Type", "").split(";")[0].strip().lower()
        if response.status_code != 200 or kind not in PICTURE_TYPES:
            raise ValueError("not a picture")
        data = bytearray()
        for chunk in response.iter_content(16 * 1024):
            data += chunk
            if len(data) > MAX_BYTES:
                raise ValueError("picture is too large")
    return kind, bytes(data)
