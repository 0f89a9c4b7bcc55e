import { LIMITS } from './limits.ts';

/**
 * What a button says of itself: a verb, then its arguments, the last of which may be free text. All a
 * press needs stands here or in the message the button hangs on, so that it works after a restart.
 */
export interface Pressed {
  readonly verb: string;
  readonly rest: string;
}

export function customId(verb: string, rest = ''): string {
  const id = rest === '' ? verb : `${verb}:${rest}`;
  if (id.length > LIMITS.customId)
    throw new RangeError(`custom_id of ${verb} has ${id.length} characters`);
  return id;
}

/** Whether free text fits into a button of this verb. */
export function fitsCustomId(verb: string, rest: string): boolean {
  return verb.length + 1 + rest.length <= LIMITS.customId;
}

export function parseCustomId(id: string): Pressed {
  const colon = id.indexOf(':');
  return colon === -1
    ? { verb: id, rest: '' }
    : { verb: id.slice(0, colon), rest: id.slice(colon + 1) };
}
