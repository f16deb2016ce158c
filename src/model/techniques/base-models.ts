import type { Attributes } from '../../schemas/attributes.ts';

/** The names under which a filter finds base models: each without what was done with it, and those of its families. */
export function baseModelValues(names: readonly string[], families: Attributes['baseModels']): string[] {
  const models = names.map(withoutRemark);
  const wider = families.filter(({ covers }) => covers.some((each) => models.includes(each))).map(({ name }) => name);
  return [...new Set([...models, ...wider])];
}

/** `SDXL with LoRA`, `SDXL (released checkpoint)` and `SDXL, four steps` are SDXL. */
const withoutRemark = (name: string): string => name.replace(/(?:,| \(| with ).*$/, '');
