import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Engine } from '../answer/engine.ts';
import type { Desk } from '../ops/desk.ts';
import type { Scene } from './command.ts';
import { languageOfMember } from './messages/index.ts';
import { frameOf } from './views/record.ts';

/** What an interaction is answered with. */
export function sceneOf(
  interaction: BaseInteraction,
  engine: Engine,
  desk: Desk,
  isPrivate: boolean,
): Scene {
  const language = languageOfMember(interaction.locale);
  return {
    engine,
    ask: (request) => desk.ask(engine, request),
    frame: frameOf(engine.index, language),
    isPrivate,
    canShare: isPrivate && interaction.inGuild() && mayPost(interaction),
  };
}

/** Whether the bot may write where the interaction happens; in direct messages it may. */
export function mayPost({ appPermissions, channel }: BaseInteraction): boolean {
  const needed = channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return appPermissions.has(needed);
}
