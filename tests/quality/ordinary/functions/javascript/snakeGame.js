const STEP = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };
const OPPOSITE = { up: 'down', down: 'up', left: 'right', right: 'left' };

export function createGame(width, height) {
  const middle = [Math.floor(width / 2), Math.floor(height / 2)];
  return { width, height, snake: [middle], heading: 'right', food: [0, 0], score: 0, over: false };
}

export function turn(game, heading) {
  return OPPOSITE[heading] === game.heading ? game : { ...game, heading };
}

export function tick(game, pickFood) {
  if (game.over) return game;
  const [dx, dy] = STEP[game.heading];
  const [x, y] = game.snake[0];
  const head = [x + dx, y + dy];
  const outside = head[0] < 0 || head[1] < 0 || head[0] >= game.width || head[1] >= game.height;
  const bitten = game.snake.slice(0, -1).some(([sx, sy]) => sx === head[0] && sy === head[1]);
  if (outside || bitten) return { ...game, over: true };

  const eats = head[0] === game.food[0] && head[1] === game.food[1];
  const snake = [head, ...(eats ? game.snake : game.snake.slice(0, -1))];
  return {
    ...game,
    snake,
    food: eats ? pickFood(snake) : game.food,
    score: game.score + (eats ? 10 : 0),
  };
}
