import argparse
import json
import logging
from datetime import datetime, timedelta, timezone
from pathlib import Path

from flask import Flask, jsonify, render_template
from waitress import serve

DATA = Path("/var/lib/harbour/measurements.json")
BEAUFORT = [0.3, 1.6, 3.4, 5.5, 8.0, 10.8, 13.9, 17.2, 20.8, 24.5, 28.5, 32.7]

log = logging.getLogger("harbour")
app = Flask(__name__)


def beaufort(metres_per_second):
    return sum(metres_per_second >= limit for limit in BEAUFORT)


def current():
    data = json.loads(DATA.read_text(encoding="utf-8"))
    taken = datetime.fromisoformat(data["taken_at"])
    return {
        "wind": beaufort(data["wind_ms"]),
        "direction": data["direction"],
        "level_cm": round(data["level_m"] * 100),
        "outdated": datetime.now(timezone.utc) - taken > timedelta(minutes=20),
    }


@app.get("/")
def board():
    return render_template("board.html", **current())


@app.get("/current.json")
def current_json():
    return jsonify(current())


def main():
    parser = argparse.ArgumentParser(description="weather board of the harbour")
    parser.add_argument("--host", default="0.0.0.0")
    parser.add_argument("--port", type=int, default=8080)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    log.info("board starts on port %d", args.port)
    serve(app, host=args.host, port=args.port)


if __name__ == "__main__":
    main()
