import { line, scaleLinear } from 'd3';
import type { Curves, Trade } from './answers.ts';
import type { Measures } from './measure.ts';
import type { Shape } from './shape.ts';

/** Measures of the chart in units of its view box. */
export const chart = { width: 420, height: 290, left: 40, right: 408, top: 34, bottom: 244 } as const;

/** A run as the chart shows it: its number in the table, and what it came to. */
export interface Mark {
  number: number;
  measures: Measures;
}

/** What the chart says of a reward that was learnt, beside the true one. */
const names = { frontier: 'most true reward possible', learnt: 'learnt reward', learntTrue: 'true reward' } as const;

/**
 * The chart of reward against divergence from the reference model: the exact curves, and runs by their number. A run beyond the edge
 * stands at the edge.
 *
 * @param curves of the scene that is shown
 * @param marks runs in that scene; the last one is the one being made
 */
export function chartOf(curves: Curves, marks: readonly Mark[]): Shape[] {
  const isLearnt = curves.learnt.length > 0;
  const rewardsOf = ({ measures }: Mark) => (isLearnt ? [measures.trueReward, measures.reward] : [measures.trueReward]);
  const furthest = (trades: readonly Trade[]) => Math.max(...trades.map(([divergence]) => divergence), 0);
  const most = Math.min(
    12,
    1.06 * Math.max(furthest(curves.frontier), furthest(curves.learnt), ...marks.map(({ measures }) => measures.divergence)),
  );
  const inside = (trades: readonly Trade[]) => trades.filter(([divergence]) => divergence <= most);
  const heights = [...inside(curves.frontier), ...inside(curves.learnt), ...inside(curves.learntTrue)].map(
    ([, reward]) => reward,
  );
  const [low, high] = [Math.min(...heights, ...marks.flatMap(rewardsOf)), Math.max(...heights, ...marks.flatMap(rewardsOf))];
  const x = scaleLinear([0, most], [chart.left, chart.right]);
  const y = scaleLinear([low, high], [chart.bottom, chart.top]).nice(5);
  const curve = (trades: readonly Trade[], series: 1 | 2 | 3, name: string): Shape[] => {
    const drawn = inside(trades);
    const d =
      line<Trade>(
        ([a]) => x(a),
        ([, b]) => y(b),
      )([...drawn]) ?? '';
    return drawn.length === 0 ? [] : [{ tag: 'path', attributes: { class: `curve series-${series}`, d, 'data-name': name } }];
  };
  return [
    ...axes(x, y),
    ...curve(curves.frontier, 1, names.frontier),
    ...curve(curves.learnt, 2, names.learnt),
    ...curve(curves.learntTrue, 3, names.learntTrue),
    ...marks.flatMap((mark, index) => {
      const isNewest = index === marks.length - 1;
      const across = x(Math.min(mark.measures.divergence, most));
      return rewardsOf(mark).flatMap((reward, which): Shape[] => {
        const of = `${which === 0 ? 'is-true' : 'is-learnt'}${isNewest ? ' is-newest' : ''}`;
        const spot: Shape = {
          tag: 'circle',
          attributes: { class: `lab-spot ${of}`, cx: round(across), cy: round(y(reward)), r: 9 },
        };
        const number: Shape = {
          tag: 'text',
          attributes: { class: `lab-number ${of}`, x: round(across), y: round(y(reward) + 4), 'text-anchor': 'middle' },
          words: String(mark.number),
        };
        return [spot, number];
      });
    }),
  ];
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function axes(x: Scale, y: Scale): Shape[] {
  const { left, right, top, bottom } = chart;
  const text = (kind: string, words: string, at: Record<string, string | number>): Shape => ({
    tag: 'text',
    attributes: { class: kind, ...at },
    words,
  });
  return [
    ...y
      .ticks(5)
      .flatMap((value): Shape[] => [
        { tag: 'line', attributes: { class: 'grid', x1: left, x2: right, y1: round(y(value)), y2: round(y(value)) } },
        text('tick', y.tickFormat(5)(value), { x: left - 6, y: round(y(value) + 4), 'text-anchor': 'end' }),
      ]),
    ...x
      .ticks(5)
      .flatMap((value): Shape[] => [
        { tag: 'line', attributes: { class: 'axis', x1: round(x(value)), x2: round(x(value)), y1: bottom, y2: bottom + 4 } },
        text('tick', x.tickFormat(5)(value), { x: round(x(value)), y: bottom + 18, 'text-anchor': 'middle' }),
      ]),
    { tag: 'line', attributes: { class: 'axis', x1: left, x2: right, y1: bottom, y2: bottom } },
    text('quantity', 'mean reward', { x: 8, y: top - 14 }),
    text('remark', 'divergence from the reference model (nats)', {
      x: (left + right) / 2,
      y: bottom + 40,
      'text-anchor': 'middle',
    }),
  ];
}

const round = (value: number) => Math.round(value * 10) / 10;
