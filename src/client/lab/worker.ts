import { curvesOf, measureCells, optimumOf, shareOfGain } from '#model/lab/answers.ts';
import { dotsOf, heightsOf, shadesOf } from '#model/lab/picture.ts';
import { run } from '#model/lab/run.ts';
import { makeScene, type Scene } from '#model/lab/scene.ts';
import type { Command, Report } from './messages.ts';

let newest = 0;
const send = (report: Report) => postMessage(report);

addEventListener('message', ({ data }: MessageEvent<Command>) => {
  newest = data.number;
  void answer(data).catch((error: unknown) => send({ type: 'failed', number: data.number, message: String(error) }));
});

async function answer({ lab, setting, number }: Command): Promise<void> {
  const scene = sceneOf({ lab, setting, number });
  const optimum = optimumOf(scene, setting.beta);
  send({
    type: 'scene',
    number,
    reference: shadesOf(scene.cells),
    optimum: shadesOf(optimum),
    heights: heightsOf(scene.rewards),
    curves: curvesOf(scene),
    exact: { reference: measureCells(scene.cells, scene), optimum: measureCells(optimum, scene) },
  });
  for (const { points, measures, done } of run(scene, setting)) {
    send({ type: 'frame', number, dots: dotsOf(points), measures, done, gain: shareOfGain(scene, measures, setting.beta) });
    // Lets a newer command in.
    await new Promise((resolve) => setTimeout(resolve));
    if (newest !== number) return;
  }
}

let last: { key: string; scene: Scene } | undefined;

/** The scene of a command; that of the last one where nothing it depends on has changed. */
function sceneOf({ lab, setting }: Command): Scene {
  const { world, reward, learnt, seed } = setting;
  const key = JSON.stringify([world, reward, learnt, learnt > 0 ? seed : 0]);
  if (last?.key !== key) last = { key, scene: makeScene(lab, setting) };
  return last.scene;
}
