import { z } from 'zod';

/** A text in which there is something to see: white space, control and formatting characters alone leave a hole in a reply. */
export function visibleText() {
  return z
    .string()
    .trim()
    .min(1, { error: 'must not be empty', abort: true })
    .refine((text) => /[^\p{Cc}\p{Cf}\p{Z}\s]/u.test(text), 'must not be invisible');
}
