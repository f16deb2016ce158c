import { readdirSync } from 'node:fs';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { layersRule, layerOf } from '../../../scripts/config/layers.js';

const linter = new Linter({ cwd: '/project' });
const config = {
  files: ['**/*.ts', '**/*.js'],
  languageOptions: { parser: tseslint.parser },
  plugins: { atlas: { rules: { layers: layersRule } } },
  rules: { 'atlas/layers': 'error' },
} as unknown as Linter.Config;
const breaches = (file: string, code: string) =>
  linter.verify(code, [config], { filename: `/project/${file}` }).map(({ message }) => message);

describe('the table of layers', () => {
  const folders = (path: string) => readdirSync(path, { withFileTypes: true });

  it('has a row for every folder and file of src', () => {
    const parts = folders('src').flatMap((entry) =>
      entry.name === 'components' ? folders('src/components').map(({ name }) => `components/${name}`) : [entry.name],
    );
    const withCode = parts.filter((part) => part !== 'styles' && !part.endsWith('.d.ts') && !part.endsWith('.md'));
    expect(withCode.filter((part) => !layerOf(part))).toEqual([]);
  });

  it.each([
    ['src/model/survey.ts', "import { paths } from './paths.ts';"],
    ['src/model/survey.ts', "import type { Family } from '../schemas/taxonomy.ts';"],
    ['src/model/survey.ts', "import { type Family } from '#schemas/taxonomy.ts';"],
    ['src/model/lab/run.ts', "import { methodIds } from '../../schemas/lab-choices.ts';"],
    ['src/model/machine/api.ts', "import { z } from 'zod';"],
    ['src/model/bibliography/citation-js.ts', "import { plugins } from '@citation-js/core';"],
    ['src/site/policy.ts', "import { createHash } from 'node:crypto';"],
    ['src/components/mdx/Cite.ts', "import { getSurvey } from '#content.ts';"],
    ['src/components/site/Header.astro/1_0.ts', "import '#client/page.ts';"],
    ['src/client/search/load.ts', "const jump = await import('./jump.ts');"],
    ['scripts/checks/ids.ts', "import { idSchema } from '../../src/schemas/ids.ts';"],
    ['scripts/bench/peers.ts', "import Sigma from 'sigma';"],
  ])('lets %s say %s', (file, code) => {
    expect(breaches(file, code)).toEqual([]);
  });

  it.each([
    ['src/schemas/reference.ts', "import { paths } from '../model/paths.ts';"],
    ['src/model/survey.ts', "import { idSchema } from '../schemas/ids.ts';"],
    ['src/model/survey.ts', "import type { Prose } from '../markdown/prose.ts';"],
    ['src/model/survey.ts', "export { list } from '#markdown/prose.ts';"],
    ['src/model/survey.ts', "import { z } from 'zod';"],
    ['src/model/survey.ts', "import { readFileSync } from 'fs';"],
    ['src/model/bibliography/ris.ts', "import { plugins } from '@citation-js/core';"],
    ['src/markdown/prose.ts', "import { createSurvey } from '../model/survey.ts';"],
    ['src/components/lab/Step.ts', "import { getSurvey } from '#content.ts';"],
    ['src/components/site/Header.ts', "import '#client/page.ts';"],
    ['src/components/site/Header.astro/1_0.ts', "import { count } from '#model/text.ts';"],
    ['src/client/page.ts', "import { getSurvey } from '#content.ts';"],
    ['src/client/page.ts', "void import('../markdown/typeset.ts');"],
    ['src/integrations/offline.ts', "import { href } from '#site/href.ts';"],
    ['src/elsewhere/thing.ts', "import { paths } from '../model/paths.ts';"],
    ['scripts/validate.ts', "import { href } from '../src/site/href.ts';"],
  ])('does not let %s say %s', (file, code) => {
    expect(breaches(file, code)).toEqual([expect.stringContaining(`${file} may not import`)]);
  });
});
