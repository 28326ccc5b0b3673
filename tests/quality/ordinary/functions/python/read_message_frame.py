import json
import socket
import struct

MAX_FRAME = 256 * 1024


class ProtocolError(Exception):
    pass


def _read_exactly(connection: socket.socket, count: int) -> bytes:
    data = bytearray()
    while len(data) < count:
        chunk = connection.recv(count - len(data))
        if not chunk:
            raise ProtocolError("connection closed early")
        data += chunk
    return bytes(data)


def read_message(connection: socket.socket) -> dict:
    """Read one message: a 4-byte big-endian length followed by a JSON object."""
    connection.settimeout(20)
    (length,) = struct.unpack(">I", _read_exactly(connection, 4))
    if length > MAX_FRAME:
        raise ProtocolError(f"frame of {length} bytes is too long")
    try:
        message = json.loads(_read_exactly(connection, length))
    except (ValueError, RecursionError) as exc:
        raise ProtocolError("frame is not JSON") from exc
    if not isinstance(message, dict):
        raise ProtocolError("frame is not an object")
    return message
