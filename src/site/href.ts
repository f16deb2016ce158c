const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Turns an address inside the site (`/techniques/`) into one that works under the configured base path. */
export function href(path: string): string {
  return `${base}${path}`;
}

/** The same with the site's own host in front, for canonical links and exports. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
