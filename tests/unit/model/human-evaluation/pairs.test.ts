import { describe, expect, it } from 'vitest';
import { parsePairs } from '../../../../src/model/human-evaluation/pairs.ts';

const wanted = {
  names: ['A', 'B', 'C'],
  wins: [
    [0, 8, 3],
    [4, 0, 0],
    [5, 0, 0],
  ],
};

describe('parsePairs(text)', () => {
  it.each([
    ['lines with commas', 'A,B,8,4\nA,C,3,5'],
    ['lines with a heading and tabs', 'first\tsecond\twins\twins\nA\tB\t8\t4\n\nA\tC\t3\t5\n'],
    ['lines that name a pair twice, either way round', 'A;B;6;4\nC;A;5;3\nB;A;0;2'],
    ['a square table', ',A,B,C\nA,,8,3\nB,4,-,0\nC,5,0,0'],
  ])('reads %s', (_, text) => {
    const read = parsePairs(text);
    expect(read).toMatchObject({ names: expect.arrayContaining(wanted.names) as unknown });
    if (Array.isArray(read)) throw new Error('problems');
    const of = (winner: string, loser: string) => read.wins[read.names.indexOf(winner)]?.[read.names.indexOf(loser)];
    for (const [i, a] of wanted.names.entries())
      for (const [j, b] of wanted.names.entries()) expect(of(a, b)).toBe(wanted.wins[i]?.[j]);
  });

  it('counts a tie as a half for each', () => {
    expect(parsePairs('A,B,1.5,0.5')).toEqual({
      names: ['A', 'B'],
      wins: [
        [0, 1.5],
        [0.5, 0],
      ],
    });
  });

  it('tells every problem at once, with its line', () => {
    expect(parsePairs('A,B,8\nA,A,1,2\nA,B,many,4\n,B,1,1')).toEqual([
      { line: 1, message: 'There are 3 cells. Write four: two names and the wins of each.' },
      { line: 2, message: '"A" is compared with itself. Name two models.' },
      {
        line: 3,
        message:
          '"many" and "4" are to be counts. Write whole numbers of at most nine digits; a tie may count as a half for each.',
      },
      { line: 4, message: 'A name is missing. Name both models.' },
    ]);
  });

  it('takes no count that is longer than any study', () => {
    expect(parsePairs(`A,B,${'9'.repeat(400)},1`)).toMatchObject([{ line: 1 }]);
  });

  it('tells where a square table does not fit', () => {
    const problems = parsePairs(',A,B\nA,0,x\nC,1,0');
    expect(problems).toEqual([
      {
        line: 2,
        message: '"x" is to be a count. Write whole numbers of at most nine digits; a tie may count as a half for each.',
      },
      { line: 3, message: 'The row is called "C", the column in its place "B". Use the same order.' },
    ]);
  });

  it.each([
    [',A\nA,0', [{ line: 1, message: 'A comparison needs two models. Name at least two columns.' }]],
    [
      ',\n,',
      [
        { line: 1, message: 'A comparison needs two models. Name at least two columns.' },
        { line: 2, message: 'The row has no name. Name each model.' },
      ],
    ],
    [
      ',A,B,\nA,0,1,2\nB,1,0,2\n,1,1,0',
      [
        { line: 1, message: 'A column has no name. Name each model.' },
        { line: 4, message: 'The row has no name. Name each model.' },
      ],
    ],
  ])('asks for two models with names in the square table %j', (text, problems) => {
    expect(parsePairs(text)).toEqual(problems);
  });

  it('asks for something where there is nothing', () => {
    expect(parsePairs(' \n')).toEqual([{ line: 1, message: 'Paste at least one line, such as "A, B, 12, 8".' }]);
  });
});
