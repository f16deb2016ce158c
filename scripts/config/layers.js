import { builtinModules } from 'node:module';
import { posix, relative, sep } from 'node:path';

/**
 * The table of src/README.md: what the files of each folder may import, and of what they may import the types only. Names are
 * files and folders of src/ or packages; whatever is not named may not be imported. A file follows the longest name that fits.
 */
export const layers = {
  schemas: { imports: ['schemas', 'zod'] },

  model: { imports: ['model', 'schemas/lab-choices.ts', 'd3', 'stemmer'], types: ['schemas'] },
  'model/machine/api.ts': { imports: ['model', 'schemas', 'zod'] },
  'model/bibliography/citation-js.ts': { imports: ['model', '@citation-js'] },

  markdown: { imports: ['markdown', 'model/paths.ts', 'model/notation.ts', 'satteri', 'katex'], types: ['model/prose.ts'] },

  'content.config.ts': { imports: ['schemas', 'astro:content', 'astro/loaders', 'node', 'yaml'], types: ['zod'] },
  'content.ts': { imports: ['markdown', 'model', 'astro:content', 'node:fs'], types: ['schemas'] },

  site: { imports: ['site', 'model', 'styles/tokens.css', 'node', 'feed', 'satori', 'sharp'] },

  ...components({
    site: {},
    figures: { imports: ['d3'] },
    catalogue: {},
    'citation-graph': {},
    discussion: {},
    records: {},
    mdx: {
      imports: ['content.ts', 'markdown', 'components/figures', 'components/records'],
      types: ['astro/types'],
    },
    lab: { imports: ['components/mdx/Formula.astro'] },
    techniques: { imports: ['components/mdx/Formula.astro', 'components/records'] },
    results: { imports: ['components/figures', 'd3'] },
    bibliography: { imports: ['components/citation-graph', 'components/records'] },
    reading: { imports: ['components/bibliography', 'components/mdx'], types: ['astro/runtime'] },
  }),

  layouts: {
    imports: [
      'layouts',
      'components',
      'content.ts',
      'model',
      'site',
      'styles',
      '@fontsource-variable',
      'katex/dist/katex.min.css',
    ],
  },
  pages: {
    imports: ['components', 'layouts', 'content.ts', 'markdown', 'model', 'site', 'styles', 'katex/dist/katex.min.css', 'yaml'],
    types: ['schemas', 'astro'],
  },

  client: { imports: ['client', 'model', 'd3', 'minisearch', 'stemmer'], types: ['schemas'] },
  integrations: {
    imports: ['integrations', 'model', 'node', 'pagefind', 'rolldown', '@gfx/zopfli'],
    types: ['schemas', 'astro'],
  },
};

/** Components know each other only as said here; all know the model, addresses, and the types of schemas. */
function components(folders) {
  return Object.fromEntries(
    Object.entries(folders).map(([name, { imports = [], types = [] }]) => {
      const folder = `components/${name}`;
      return [folder, { imports: [folder, 'model', 'site', ...imports], types: ['schemas', ...types] }];
    }),
  );
}

/** Scripts in templates run in the browser, and the browser's part is in client/. */
const script = { imports: ['client'] };
/** Of src/, commands see what is needed to read files, call the model and measure the built site; of packages what they like. */
const command = { imports: ['schemas', 'model', 'markdown', 'integrations'] };

const covers = (name, target) => target === name || target.startsWith(`${name}/`);

/** The row for a file of src/ by its path in it; undefined where the table has none. */
export function layerOf(file) {
  if (/\.astro\/.+/.test(file)) return script;
  const fitting = Object.keys(layers).filter((name) => covers(name, file));
  return layers[fitting.sort((a, b) => b.length - a.length)[0]];
}

/** What is imported, as the table names it: a path in src/, or a package. Undefined for files of the project outside src/. */
export function targetOf(specifier, file) {
  const name = specifier.replace(/\?.*$/, '');
  if (name.startsWith('#')) return name.slice(1);
  if (name.startsWith('.')) {
    const path = posix.join(posix.dirname(file), name);
    return path.startsWith('src/') ? path.slice('src/'.length) : undefined;
  }
  if (name.startsWith('/')) return undefined;
  return name.startsWith('node:') ? `node/${name.slice('node:'.length)}` : builtinModules.includes(name) ? `node/${name}` : name;
}

/** Whether a row lets a file import that. */
export function lets({ imports, types = [] }, target, isType) {
  const named = (names) => names.some((name) => covers(name.replace(/^node:/, 'node/'), target));
  return named(imports) || (isType && named(types));
}

const isTypeOnly = ({ importKind, exportKind, specifiers = [] }) =>
  importKind === 'type' ||
  exportKind === 'type' ||
  (specifiers.length > 0 && specifiers.every((each) => (each.importKind ?? each.exportKind) === 'type'));

/** Rule of ESLint: each layer imports only what the table says. */
export const layersRule = {
  meta: { type: 'problem', schema: [], messages: { foreign: '{{who}} may not import {{what}}; see src/README.md.' } },
  create(context) {
    const file = relative(context.cwd, context.filename).replaceAll(sep, '/');
    const inSource = file.startsWith('src/');
    const layer = inSource ? layerOf(file.slice('src/'.length)) : command;
    const check = (node, isType) => {
      if (typeof node.source?.value !== 'string') return;
      const target = targetOf(node.source.value, file);
      const isOwn = inSource || (target !== undefined && /^\.|^#/.test(node.source.value));
      if (target === undefined || !isOwn || (layer && lets(layer, target, isType))) return;
      context.report({ node, messageId: 'foreign', data: { who: file, what: node.source.value } });
    };
    return {
      ImportDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, isTypeOnly(node)),
      ImportExpression: (node) => check(node, false),
      TSImportType: (node) => check({ ...node, source: node.source ?? node.argument?.literal }, true),
    };
  },
};
