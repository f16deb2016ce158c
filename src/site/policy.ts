import { createHash } from 'node:crypto';

/** Runs before the first paint, so that a chosen theme never flashes. The only inline script of the site. */
export const themeScript = `try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}document.documentElement.classList.add('js')`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The Content-Security-Policy of a page. Scripts come from the own origin only; `wasm-unsafe-eval` is what
 * pagefind's search engine needs. Style attributes are allowed because typeset formulas position their parts by them;
 * style elements are not.
 *
 * @param discussion origin of the service whose script, style and frame the page may load when a reader asks for it
 */
export function contentSecurityPolicy(discussion?: string): string {
  const service = discussion === undefined ? '' : ` ${new URL(discussion).origin}`;
  return [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval' ${hash(themeScript)}${service}`,
    `style-src 'self'${service}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `manifest-src 'self'`,
    ...(service ? [`frame-src${service}`] : []),
    `form-action 'self'`,
    `base-uri 'none'`,
  ].join('; ');
}
