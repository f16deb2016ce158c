import { z } from 'zod';

/** An address inside the site: `/chapters/fundamentals/reward-models/#training`. */
export const addressSchema = z
  .string()
  .regex(
    /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9.-]+)?$/,
    'Write an address as "/techniques/ddpo/" or "/chapters/fundamentals/reward-models/#training".',
  );

/** Addresses that were published and have moved: `content/redirects.yaml`. */
export const redirectsSchema = z.strictObject({
  redirects: z.array(
    z.strictObject({
      /** The address that was published: a page, or a place on a page that is still there. */
      from: addressSchema,
      /** Where the same is found now. */
      to: addressSchema,
    }),
  ),
});
export type Redirects = z.output<typeof redirectsSchema>;
