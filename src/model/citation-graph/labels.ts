/** A mark that would like a label, in pixels of the picture; the most important first. */
export interface LabelWish {
  work: number;
  x: number;
  y: number;
  /** Of its mark. */
  radius: number;
  /** Of its text. */
  width: number;
}
/** A label with the left end of its baseline's middle line. */
export interface PlacedLabel {
  work: number;
  x: number;
  y: number;
}
export interface LabelRoom {
  width: number;
  height: number;
  /** Height of a line. */
  line: number;
  /** At most so many labels. */
  limit: number;
}
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Air around a label. */
const air = 3;
/** Side of the squares by which boxes are found again. */
const square = 64;

/**
 * Places labels beside their marks, the most important first, at the right, left, below or above; one that finds no
 * room is left out. No two labels overlap, and no label covers the mark of another.
 */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): PlacedLabel[] {
  const taken = new Map<string, Box[]>();
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (placed.length >= room.limit) break;
    const { x, y, radius, width } = wish;
    const half = room.line / 2;
    const spots: [number, number][] = [
      [x + radius + air, y],
      [x - radius - air - width, y],
      [x - width / 2, y + radius + half],
      [x - width / 2, y - radius - half],
    ];
    const mark: Box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    for (const [left, middle] of spots) {
      const box = { left, top: middle - half, right: left + width, bottom: middle + half };
      if (box.left < 0 || box.top < 0 || box.right > room.width || box.bottom > room.height) continue;
      if (isTaken(taken, box) || isTaken(taken, mark)) continue;
      take(taken, box);
      take(taken, mark);
      placed.push({ work: wish.work, x: left, y: middle });
      break;
    }
  }
  return placed;
}

function squaresOf({ left, top, right, bottom }: Box): string[] {
  const names: string[] = [];
  for (let column = Math.floor(left / square); column <= Math.floor(right / square); column += 1) {
    for (let row = Math.floor(top / square); row <= Math.floor(bottom / square); row += 1) names.push(`${column} ${row}`);
  }
  return names;
}

function take(taken: Map<string, Box[]>, box: Box): void {
  for (const name of squaresOf(box)) {
    const there = taken.get(name);
    if (there) there.push(box);
    else taken.set(name, [box]);
  }
}

function isTaken(taken: ReadonlyMap<string, readonly Box[]>, box: Box): boolean {
  return squaresOf(box).some((name) =>
    taken.get(name)?.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom),
  );
}
