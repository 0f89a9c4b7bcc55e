import type { Commands } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { checkMessage } from './check-message.ts';
import { facts } from './facts.ts';
import { help } from './help.ts';
import { quotes } from './quotes.ts';
import { read } from './read.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { who } from './who.ts';

/** Every command, by hand: one that does not load stops the start instead of being missed later. */
export const commands: Commands = {
  slash: [ask, check, facts, quotes, who, timeline, read, sources, help],
  message: [checkMessage],
};
