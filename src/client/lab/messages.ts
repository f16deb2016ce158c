import type { Curves, Ends } from '#model/lab/answers.ts';
import type { Measures } from '#model/lab/measure.ts';
import type { Lab, LabSetting } from '#model/lab/setting.ts';
import type { Shape } from '#model/lab/shape.ts';

/** What the page asks of the worker. A newer command ends the run of the one before. */
export interface Command {
  lab: Pick<Lab, 'worlds' | 'rewards'>;
  setting: LabSetting;
  number: number;
}

/** What is known exactly of the scene of a run: the first answer to a command. */
export interface SceneReport {
  type: 'scene';
  number: number;
  reference: Shape[];
  optimum: Shape[];
  heights: Shape[];
  curves: Curves;
  exact: Ends;
}

/** What a run has come to. */
export interface FrameReport {
  type: 'frame';
  number: number;
  dots: Shape;
  measures: Measures;
  /** Share of the gain of the exact optimum. */
  gain: number;
  done: number;
}

export interface FailureReport {
  type: 'failed';
  number: number;
  message: string;
}
export type Report = SceneReport | FrameReport | FailureReport;
