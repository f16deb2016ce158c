import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../scripts/lib/yaml-source.ts';

const text = `name: x
signal:
  level: 'terminal'
  sources:
    - { work: a }
    - work: b
      place: Sec. 1
days: [2026-11-23, "2026-11-23"]
once: &list
  - id: one
again: *list
`;

describe('readYaml(text)', () => {
  it('makes a date of a day without quotes, as the reader of the site does', () => {
    expect(readYaml(text).data).toMatchObject({ days: [new Date('2026-11-23'), '2026-11-23'] });
  });

  it.each([
    [['name'], 1],
    [['signal'], 2],
    [['signal', 'level'], 3],
    [['signal', 'sources'], 4],
    [['signal', 'sources', 0, 'work'], 5],
    [['signal', 'sources', 1], 6],
    [['signal', 'sources', 1, 'place'], 7],
    [['again', 0, 'id'], 10],
  ])('knows the line of %j', (path, line) => {
    expect(readYaml(text).lineOf(path)).toBe(line);
  });

  it('gives the line around a field that is missing', () => {
    expect(readYaml(text).lineOf(['signal', 'sources', 1, 'checked'])).toBe(6);
    expect(readYaml(text).lineOf(['signal', 'pairs'])).toBe(2);
    expect(readYaml(text).lineOf(['gist'])).toBe(1);
  });

  it('knows how a value is written', () => {
    const { writtenAt } = readYaml(text);
    expect(writtenAt(['signal', 'level'])).toBe("'terminal'");
    expect(writtenAt(['days', 0])).toBe('2026-11-23');
    expect(writtenAt(['signal', 'none'])).toBeUndefined();
    expect(writtenAt(['signal'])).toBeUndefined();
  });

  it('tells each repeated field, and otherwise the first slip alone', () => {
    expect(readYaml('a: 1\na: 2\nb: 1\nb: 2').troubles.map(({ line }) => line)).toEqual([2, 4]);
    expect(readYaml('a: x\n b: y').troubles).toHaveLength(1);
  });

  it.each(['a: *x', 'a: &x [*x]', 'a: !x y', '[a]: b', '['.repeat(9000)])('gives no data, but a trouble, for %j', (bad) => {
    const { data, troubles } = readYaml(bad);
    expect(data).toBeUndefined();
    expect(troubles).toHaveLength(1);
  });
});
