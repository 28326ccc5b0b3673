LINES = (
    (0, 1, 2), (3, 4, 5), (6, 7, 8),
    (0, 3, 6), (1, 4, 7), (2, 5, 8),
    (0, 4, 8), (2, 4, 6),
)


def winner(board: str) -> str | None:
    for a, b, c in LINES:
        if board[a] != " " and board[a] == board[b] == board[c]:
            return board[a]
    return None


def best_move(board: str, player: str) -> tuple[int, int]:
    """Return the score for ``player`` (-1, 0 or 1) and the best square."""
    other = "O" if player == "X" else "X"
    best = (-2, -1)
    for square, mark in enumerate(board):
        if mark != " ":
            continue
        after = board[:square] + player + board[square + 1:]
        if winner(after) == player:
            return 1, square
        score = 0 if " " not in after else -best_move(after, other)[0]
        if score > best[0]:
            best = (score, square)
    return best
