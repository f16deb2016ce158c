/** Path under which the site stands, with a slash at its end. */
export const base = document.documentElement.dataset.base ?? '/';

/** The address of a page by its path within the site: `/about/` is `/atlas/about/` below that path. */
export const addressOf = (path: string): string => `${base.replace(/\/$/, '')}${path}`;
