export class History {
  #past = [];
  #future = [];
  #limit;

  constructor(present, limit = 100) {
    this.present = present;
    this.#limit = limit;
  }

  push(state) {
    if (Object.is(state, this.present)) return;
    this.#past.push(this.present);
    if (this.#past.length > this.#limit) this.#past.shift();
    this.#future.length = 0;
    this.present = state;
  }

  undo() {
    if (this.#past.length === 0) return false;
    this.#future.push(this.present);
    this.present = this.#past.pop();
    return true;
  }

  redo() {
    if (this.#future.length === 0) return false;
    this.#past.push(this.present);
    this.present = this.#future.pop();
    return true;
  }
}
