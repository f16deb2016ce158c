import { curvesOf, endsOf, optimumOf, shareOfGain } from '#model/lab/answers.ts';
import { dotsOf, heightsOf, shadesOf } from '#model/lab/picture.ts';
import { run } from '#model/lab/run.ts';
import { makeScene, type Scene } from '#model/lab/scene.ts';
import type { Command, Report, SceneReport } from './messages.ts';

let newest = 0;
const send = (report: Report) => postMessage(report);

addEventListener('message', ({ data }: MessageEvent<Command>) => {
  newest = data.number;
  void answer(data).catch((error: unknown) => send({ type: 'failed', number: data.number, message: String(error) }));
});

async function answer(command: Command): Promise<void> {
  const { setting, number } = command;
  const { scene, ...shown } = sceneOf(command);
  const optimum = optimumOf(scene, setting.beta);
  const exact = endsOf(scene, optimum);
  send({ type: 'scene', number, ...shown, optimum: shadesOf(optimum), exact });
  for (const { points, measures, done } of run(scene, setting)) {
    send({ type: 'frame', number, dots: dotsOf(points), measures, done, gain: shareOfGain(exact, measures, setting.beta) });
    // Lets a newer command in.
    await new Promise((resolve) => setTimeout(resolve));
    if (newest !== number) return;
  }
}

/** A scene, and what of it is shown whatever the method and beta. */
interface Shown extends Pick<SceneReport, 'reference' | 'heights' | 'curves'> {
  scene: Scene;
}
let last: { key: string; shown: Shown } | undefined;

/** The scene of a command; that of the last one where nothing it depends on has changed. */
function sceneOf({ lab, setting }: Command): Shown {
  const { world, reward, learnt, seed } = setting;
  const key = JSON.stringify([world, reward, learnt, learnt > 0 ? seed : 0]);
  if (last?.key === key) return last.shown;
  const scene = makeScene(lab, setting);
  const shown = { scene, reference: shadesOf(scene.cells), heights: heightsOf(scene.rewards), curves: curvesOf(scene) };
  last = { key, shown };
  return shown;
}
