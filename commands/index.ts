import type { Commands } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { facts } from './facts.ts';
import { help } from './help.ts';
import { read } from './read.ts';
import { sources } from './sources.ts';

/** Every command, by hand: one that does not load stops the start instead of being missed later. */
export const commands: Commands = {
  slash: [ask, facts, read, sources, help],
  message: [],
};
