/** Wins of each over each: `wins[i][j]` comparisons in which i beat j. */
export interface Comparisons {
  names: string[];
  wins: number[][];
}
/** What is wrong with pasted text, by line from 1, and how to mend it. */
export interface PairProblem {
  line: number;
  message: string;
}

/**
 * Reads pairwise counts that were pasted from a table: lines `A, B, wins of A, wins of B`, or a square table whose first line
 * and first column name the models and whose cell tells how often the row beat the column. Cells are parted by tabs,
 * semicolons or commas; a heading of the four columns is passed over.
 *
 * @returns the counts, or every problem at once
 */
export function parsePairs(text: string): Comparisons | PairProblem[] {
  const lines = text
    .split(/\r?\n/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== '');
  const first = lines[0]?.content ?? '';
  if (lines.length === 0) return [{ line: 1, message: 'Paste at least one line, such as "A, B, 12, 8".' }];
  const mark = first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
  const rows = lines.map(({ line, content }) => ({ line, cells: content.split(mark).map((cell) => cell.trim()) }));
  const head = rows[0]?.cells ?? [];
  const isSquare =
    head[0] === '' || (rows.length === head.length && rows.slice(1).every(({ cells }, i) => cells[0] === head[i + 1]));
  return isSquare ? readSquare(rows) : readList(rows);
}

interface Row {
  line: number;
  cells: string[];
}
const isCount = (cell: string | undefined) => cell !== undefined && /^\d{1,9}(?:\.5)?$/.test(cell);
const countHint = 'Write whole numbers of at most nine digits; a tie may count as a half for each.';

function readList(rows: readonly Row[]): Comparisons | PairProblem[] {
  const isHead = rows[0]?.cells.length === 4 && !isCount(rows[0].cells[2]) && !isCount(rows[0].cells[3]);
  const body = isHead ? rows.slice(1) : rows;
  const problems: PairProblem[] = [];
  const entries: [string, string, number, number][] = [];
  for (const { line, cells } of body) {
    const [a = '', b = '', winsA, winsB] = cells;
    if (cells.length !== 4)
      problems.push({ line, message: `There are ${cells.length} cells. Write four: two names and the wins of each.` });
    else if (a === '' || b === '') problems.push({ line, message: 'A name is missing. Name both models.' });
    else if (a === b) problems.push({ line, message: `"${a}" is compared with itself. Name two models.` });
    else if (!isCount(winsA) || !isCount(winsB))
      problems.push({ line, message: `"${winsA ?? ''}" and "${winsB ?? ''}" are to be counts. ${countHint}` });
    else entries.push([a, b, Number(winsA), Number(winsB)]);
  }
  if (problems.length > 0) return problems;
  if (entries.length === 0) return [{ line: 1, message: 'There are no comparisons below the heading.' }];
  const names = [...new Set(entries.flatMap(([a, b]) => [a, b]))];
  const wins = names.map(() => names.map(() => 0));
  const add = (winner: string, loser: string, count: number) => {
    const row = wins[names.indexOf(winner)];
    const column = names.indexOf(loser);
    if (row) row[column] = (row[column] ?? 0) + count;
  };
  for (const [a, b, winsA, winsB] of entries) {
    add(a, b, winsA);
    add(b, a, winsB);
  }
  return { names, wins };
}

function readSquare(rows: readonly Row[]): Comparisons | PairProblem[] {
  const names = rows[0]?.cells.slice(1) ?? [];
  const body = rows.slice(1);
  const problems: PairProblem[] = [];
  const named = names.filter((name) => name !== '');
  const tell = (message: string) => problems.push({ line: rows[0]?.line ?? 1, message });
  if (named.length < 2) tell('A comparison needs two models. Name at least two columns.');
  else if (named.length < names.length) tell('A column has no name. Name each model.');
  if (new Set(named).size < named.length) tell('Two columns have the same name. Give each model one.');
  if (body.length !== names.length)
    tell(`There are ${names.length} columns of models and ${body.length} rows. Write one row for each column.`);
  body.forEach(({ line, cells }, i) => {
    const [name, ...counts] = cells;
    if (name === '') problems.push({ line, message: 'The row has no name. Name each model.' });
    else if (name !== names[i])
      problems.push({
        line,
        message: `The row is called "${name ?? ''}", the column in its place "${names[i] ?? ''}". Use the same order.`,
      });
    if (counts.length !== names.length)
      problems.push({ line, message: `There are ${counts.length} counts. Write ${names.length}, one for each column.` });
    counts.forEach((count, j) => {
      const isOwn = i === j && (count === '' || count === '-' || count === '0');
      if (!isOwn && (i === j || !isCount(count)))
        problems.push({
          line,
          message:
            i === j
              ? `The count against itself is "${count}". Leave it empty or write 0.`
              : `"${count}" is to be a count. ${countHint}`,
        });
    });
  });
  if (problems.length > 0) return problems;
  return { names, wins: body.map(({ cells }, i) => cells.slice(1).map((count, j) => (i === j ? 0 : Number(count)))) };
}
