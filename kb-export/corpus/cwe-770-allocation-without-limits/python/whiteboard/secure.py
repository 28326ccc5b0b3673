import logging
import secrets
import time

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

log = logging.getLogger("whiteboard")
app = FastAPI()
MAX_BOARDS = 500
MAX_STROKES = 2000
MAX_AGE = 12 * 3600


class Stroke(BaseModel):
    colour: str = Field(pattern=r"^#[0-9a-f]{6}$")
    width: float = Field(gt=0, le=40)
    points: list[tuple[float, float]] = Field(max_length=300)


class Board:
    def __init__(self):
        self.opened = time.time()
        self.strokes = []

    def since(self, position):
        return [stroke.model_dump() for stroke in self.strokes[max(position, 0):]]


boards = {}


def find(code):
    board = boards.get(code)
    if board is None:
        raise HTTPException(404, "there is no such board")
    return board


@app.post("/boards", status_code=201)
def open_board():
    for old in [c for c, b in boards.items() if time.time() - b.opened > MAX_AGE]:
        del boards[old]
    if len(boards) >= MAX_BOARDS:
        raise HTTPException(503, "all boards are in use, try later")
    code = secrets.token_urlsafe(9)
    boards[code] = Board()
    log.info("%d boards are open", len(boards))
    return {"code": code}


@app.post("/boards/{code}/strokes", status_code=201)
def add_stroke(code: str, stroke: Stroke):
    board = find(code)
    if len(board.strokes) >= MAX_STROKES:
        raise HTTPException(409, "this board is full")
    board.strokes.append(stroke)
    return {"position": len(board.strokes)}


@app.get("/boards/{code}/strokes")
def list_strokes(code: str, after: int = 0):
    board = find(code)
    return {"age": int(time.time() - board.opened), "strokes": board.since(after)}
