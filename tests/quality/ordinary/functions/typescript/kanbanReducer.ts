export interface Card {
  id: string;
  title: string;
}

export type Board = Readonly<Record<'todo' | 'doing' | 'done', readonly Card[]>>;
export type Column = keyof Board;

export type Action =
  | { type: 'add'; column: Column; card: Card }
  | { type: 'move'; id: string; from: Column; to: Column; index: number }
  | { type: 'remove'; id: string; column: Column };

export function reduce(board: Board, action: Action): Board {
  switch (action.type) {
    case 'add':
      return { ...board, [action.column]: [...board[action.column], action.card] };
    case 'remove':
      return { ...board, [action.column]: board[action.column].filter((card) => card.id !== action.id) };
    case 'move': {
      const card = board[action.from].find(({ id }) => id === action.id);
      if (!card) return board;
      const without = { ...board, [action.from]: board[action.from].filter((c) => c !== card) };
      const target = [...without[action.to]];
      target.splice(Math.min(action.index, target.length), 0, card);
      return { ...without, [action.to]: target };
    }
  }
}
