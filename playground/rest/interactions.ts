/** The route on which a bot first responds to an interaction. */

import { respond } from '../interactions/respond.ts';
import { CALLBACK, type Interaction } from '../interactions/types.ts';
import type { JsonObject } from '../json.ts';
import { discordError } from '../rules/errors.ts';
import { messagePayload } from '../world/message-payload.ts';
import { FLAG } from '../world/types.ts';
import { type Call, noContent, ok, type Reply, type Route } from './route.ts';

export const interactionRoutes: Route[] = [
  {
    method: 'POST',
    path: '/interactions/{interaction_id}/{interaction_token}/callback',
    auth: 'token',
    handle: callback,
  },
];

function callback(call: Call): Reply {
  const { core } = call;
  const interaction = core.interactions.byId(call.param('interaction_id'));
  if (!interaction || interaction.token !== call.param('interaction_token')) {
    throw discordError(10_062);
  }
  respond(core, interaction, call.body, call.files);
  return call.query.get('with_response') === 'true' ? ok(outcome(call, interaction)) : noContent;
}

function outcome(call: Call, interaction: Interaction): JsonObject {
  const type = interaction.acknowledged?.type ?? 0;
  const message = interaction.original;
  const result: JsonObject = { id: interaction.id, type: interaction.type };
  const withMessage: readonly number[] = [
    CALLBACK.message,
    CALLBACK.deferredMessage,
    CALLBACK.update,
    CALLBACK.deferredUpdate,
  ];
  if (!message || !withMessage.includes(type)) return { interaction: result };
  result['response_message_id'] = message.id;
  result['response_message_loading'] = Boolean(message.flags & FLAG.loading);
  result['response_message_ephemeral'] = Boolean(message.flags & FLAG.ephemeral);
  const resource = {
    type,
    message: messagePayload(call.core.world, message, { messageContent: true }),
  };
  return { interaction: result, resource };
}
