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
  /** Marks of this radius or more are covered only where a label has no other spot. */
  keepClear: number;
  /** Whether a label that would cover such a mark is left out; only the first one, the most important, never is. */
  isSparse?: boolean;
  /** What no label may cover. */
  taken?: readonly Area[];
}
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Box extends Area {
  work: number;
}

/** Air around a label. */
const air = 3;
/** Side of the squares by which boxes are found again. */
const square = 64;

/**
 * Places labels beside their marks, the most important first, at the right, left, below, above or a corner, where no large
 * mark is covered if there is such a spot; one that finds no room is left out. No two labels overlap, and no label
 * covers the mark of another one that has a label.
 */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): PlacedLabel[] {
  const taken = new Boxes();
  const large = new Boxes();
  const placed: PlacedLabel[] = [];
  for (const area of room.taken ?? []) taken.add({ ...area, work: -1 });
  // A label may touch the rim of a mark; the corners around a disc are empty anyway.
  for (const wish of wishes) if (wish.radius >= room.keepClear) large.add(markOf({ ...wish, radius: wish.radius * 0.8 }));
  for (const wish of wishes) {
    if (placed.length >= room.limit) break;
    const mark = markOf(wish);
    if (taken.meets(mark)) continue;
    const spots = spotsOf(wish, room).filter((spot) => !taken.meets(spot));
    const isBound = room.isSparse && placed.length > 0;
    const spot = spots.find((each) => !large.meets(each)) ?? (isBound ? undefined : spots[0]);
    if (!spot) continue;
    // Two labels in a line must not read as one.
    taken.add({ ...spot, left: spot.left - 2 * air, right: spot.right + 2 * air });
    taken.add(mark);
    placed.push({ work: wish.work, x: spot.left, y: (spot.top + spot.bottom) / 2 });
  }
  return placed;
}

function spotsOf({ work, x, y, radius, width }: LabelWish, room: LabelRoom): Box[] {
  const half = room.line / 2;
  const slope = radius * Math.SQRT1_2 + air / 2;
  const spots: [left: number, middle: number][] = [
    [x + radius + air, y],
    [x - radius - air - width, y],
    [x - width / 2, y + radius + half],
    [x - width / 2, y - radius - half],
    ...[1, -1].flatMap((side): [number, number][] => [
      [x + slope, y + side * (slope + half)],
      [x - slope - width, y + side * (slope + half)],
    ]),
  ];
  return spots
    .map(([left, middle]) => ({ work, left, top: middle - half, right: left + width, bottom: middle + half }))
    .filter(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= room.width && bottom <= room.height);
}

function markOf({ work, x, y, radius }: LabelWish): Box {
  return { work, left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** Boxes that are found again by the squares of a grid. */
class Boxes {
  #squares = new Map<string, Box[]>();

  add(box: Box): void {
    for (const name of squaresOf(box)) {
      const there = this.#squares.get(name);
      if (there) there.push(box);
      else this.#squares.set(name, [box]);
    }
  }

  /** Whether it overlaps a box of another work. */
  meets(box: Box): boolean {
    return squaresOf(box).some((name) =>
      this.#squares
        .get(name)
        ?.some(
          (other) =>
            other.work !== box.work &&
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        ),
    );
  }
}

function squaresOf({ left, top, right, bottom }: Box): string[] {
  const names: string[] = [];
  for (let column = Math.floor(left / square); column <= Math.floor(right / square); column += 1) {
    for (let row = Math.floor(top / square); row <= Math.floor(bottom / square); row += 1) names.push(`${column} ${row}`);
  }
  return names;
}
