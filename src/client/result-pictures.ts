import { count, grouped } from '#model/text.ts';

/** A picture with the places of its marks in the list, in the order of the marks. */
interface Picture {
  figure: HTMLElement;
  rows: number[];
  told: HTMLElement;
}

/** Lets the pictures of a list of results follow its filters: pictures without a number that fits go, other marks fade. */
export class ResultPictures {
  readonly #part: HTMLElement;
  readonly #pictures: Picture[];

  /** @param part holds the pictures, in folds by metric */
  constructor(part: HTMLElement) {
    this.#part = part;
    this.#pictures = [...part.querySelectorAll<HTMLElement>('[data-rows]')].map((figure) => {
      const told = document.createElement('span');
      told.className = 'fit';
      figure.querySelector('figcaption')?.append(' ', told);
      return { figure, rows: (figure.dataset.rows ?? '').split(' ').map(Number), told };
    });
  }

  /** Shows what fits. Rows are counted in the order of the page. */
  show(fits: (row: number) => boolean): void {
    for (const { figure, rows, told } of this.#pictures) {
      const fitting = rows.map(fits);
      const n = fitting.filter(Boolean).length;
      figure.hidden = n === 0;
      figure.querySelectorAll('.plot-row').forEach((mark, index) => mark.classList.toggle('is-out', !fitting[index]));
      told.textContent = n === rows.length ? '' : `${n} of ${rows.length} fit the filters; the marks of the others are pale.`;
    }
    for (const fold of this.#part.querySelectorAll<HTMLElement>('details')) {
      const n = [...fold.querySelectorAll<HTMLElement>('[data-rows]')].filter(({ hidden }) => !hidden).length;
      fold.hidden = n === 0;
      this.#tell(fold, count(n, 'setting'));
    }
    const shown = this.#pictures.filter(({ figure }) => !figure.hidden).length;
    const all = count(this.#pictures.length, 'setting');
    this.#tell(
      this.#part,
      shown === this.#pictures.length ? all : `${grouped(shown)} of ${all} with numbers that fit the filters`,
    );
  }

  #tell(fold: HTMLElement, text: string): void {
    const told = fold.querySelector(':scope > summary [data-part="settings"]');
    if (told) told.textContent = text;
  }
}
