import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { localised } from './messages/index.ts';
import type { Messages, Named } from './messages/types.ts';

/** Name and description with their translations, as Discord registers them. */
export function texts(named: (messages: Messages) => Named) {
  const name = localised((messages) => named(messages).name);
  const description = localised((messages) => named(messages).description);
  return {
    name: name.own,
    name_localizations: name.localizations,
    description: description.own,
    description_localizations: description.localizations,
  };
}

/** Installed on a server or by a person for themselves; in servers, direct messages and private channels. */
export const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
