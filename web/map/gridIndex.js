/** Finds the boxes that touch a window, by sorting them into square cells of the world once. */
export class GridIndex {
  /**
   * @param {Float64Array} boxes west, north, east, south of each item in world units
   * @param {number} [cellsAcross] cells across the whole world; 2^13 are about 4 km at 34° north
   */
  constructor(boxes, cellsAcross = 8192) {
    this.boxes = boxes;
    this.across = cellsAcross;
    this.count = boxes.length / 4;
    this.seen = new Int32Array(this.count);
    this.round = 0;
    /** @type {Map<number, number[]>} */
    this.cells = new Map();
    for (let item = 0; item < this.count; item++) {
      this.#each(boxes[4 * item], boxes[4 * item + 1], boxes[4 * item + 2], boxes[4 * item + 3], (key) => {
        const cell = this.cells.get(key);
        if (cell) cell.push(item);
        else this.cells.set(key, [item]);
      });
    }
  }

  /**
   * The items whose boxes touch the window, each once.
   * @param {number} west @param {number} north @param {number} east @param {number} south world units
   * @returns {number[]}
   */
  query(west, north, east, south) {
    /** @type {number[]} */
    const found = [];
    const { boxes, seen } = this;
    const round = ++this.round;
    const take = (item) => {
      if (seen[item] === round) return;
      seen[item] = round;
      const at = 4 * item;
      if (boxes[at] <= east && boxes[at + 2] >= west && boxes[at + 1] <= south && boxes[at + 3] >= north) found.push(item);
    };
    const cellsWanted = (east - west) * this.across * (south - north) * this.across;
    if (cellsWanted > this.cells.size * 2) {
      for (let item = 0; item < this.count; item++) take(item);
    } else {
      this.#each(west, north, east, south, (key) => this.cells.get(key)?.forEach(take));
    }
    return found;
  }

  /** @param {number} west @param {number} north @param {number} east @param {number} south @param {(key: number) => void} visit */
  #each(west, north, east, south, visit) {
    const { across } = this;
    const lastColumn = Math.floor(east * across);
    const lastRow = Math.floor(south * across);
    for (let column = Math.floor(west * across); column <= lastColumn; column++) {
      for (let row = Math.floor(north * across); row <= lastRow; row++) visit(column * across + row);
    }
  }
}
