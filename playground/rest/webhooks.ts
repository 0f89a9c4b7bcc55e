/** Routes of an interaction's webhook: the response once given, and follow-ups. */

import { editBy, sendAsResponse } from '../interactions/respond.ts';
import { CALLBACK, type Interaction } from '../interactions/types.ts';
import { discordError } from '../rules/errors.ts';
import { messagePayload } from '../world/message-payload.ts';
import { deleteMessage } from '../world/messages.ts';
import { FLAG, type Message } from '../world/types.ts';
import { type Call, noContent, ok, type Reply, type Route } from './route.ts';

const TOKEN_LIFETIME_MS = 15 * 60_000;
/** Follow-ups of an app that is installed for the person only. */
const USER_INSTALL_FOLLOW_UPS = 5;

const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}';
const ORIGINAL = `${WEBHOOK}/messages/@original`;
const ONE = `${WEBHOOK}/messages/{message_id}`;

export const webhookRoutes: Route[] = [
  { method: 'POST', path: WEBHOOK, auth: 'token', handle: followUp },
  ...[ORIGINAL, ONE].flatMap((path): Route[] => [
    { method: 'GET', path, auth: 'token', handle: getResponse },
    { method: 'PATCH', path, auth: 'token', handle: changeResponse },
    { method: 'DELETE', path, auth: 'token', handle: removeResponse },
  ]),
];

function liveInteraction(call: Call): Interaction {
  const { core } = call;
  if (call.param('webhook_id') !== core.world.applicationId) throw discordError(10_015);
  const interaction = core.interactions.byToken(call.param('webhook_token'));
  if (!interaction?.acknowledged) throw discordError(10_015);
  if (core.clock.now() - interaction.createdAt > TOKEN_LIFETIME_MS) throw discordError(50_027);
  return interaction;
}

function shown(call: Call, message: Message): Reply {
  return ok(messagePayload(call.core.world, message, { messageContent: true }));
}

function followUp(call: Call): Reply {
  const { core } = call;
  const interaction = liveInteraction(call);
  const waiting =
    interaction.acknowledged?.type === CALLBACK.deferredMessage && !interaction.responded;
  // The first follow-up to a deferral fills it in, as it always has.
  if (waiting && interaction.original) {
    const { flags, ...body } = call.body;
    const v2 = typeof flags === 'number' ? flags & FLAG.componentsV2 : 0;
    const edit = { ...body, ...(v2 ? { flags: v2 } : {}) };
    const message = editBy(
      core,
      interaction,
      interaction.original,
      edit,
      'response-edit',
      call.files,
    );
    core.events.emit('interactionChange', interaction);
    return shown(call, message);
  }
  const byUserInstall = !interaction.owners['0'];
  if (byUserInstall && interaction.followUps.length >= USER_INSTALL_FOLLOW_UPS) {
    throw discordError(40_094);
  }
  const message = sendAsResponse(core, interaction, call.body, call.files);
  interaction.followUps.push(message);
  core.events.emit('interactionChange', interaction);
  return shown(call, message);
}

function responseOf(call: Call, interaction: Interaction): Message {
  const id = call.param('message_id');
  const message =
    id === '' || id === '@original'
      ? interaction.original
      : [interaction.original, ...interaction.followUps].find((each) => each?.id === id);
  const channel = call.core.world.channels.get(interaction.channelId);
  if (!message || !channel?.messages.has(message.id)) throw discordError(10_008);
  return message;
}

function getResponse(call: Call): Reply {
  return shown(call, responseOf(call, liveInteraction(call)));
}

function changeResponse(call: Call): Reply {
  const { core } = call;
  const interaction = liveInteraction(call);
  const message = responseOf(call, interaction);
  const edited = editBy(core, interaction, message, call.body, 'response-edit', call.files);
  core.events.emit('interactionChange', interaction);
  return shown(call, edited);
}

function removeResponse(call: Call): Reply {
  const interaction = liveInteraction(call);
  const message = responseOf(call, interaction);
  deleteMessage(call.core.world, message);
  if (message === interaction.original) interaction.responded = true;
  call.core.events.emit('interactionChange', interaction);
  return noContent;
}
