/** Routes of messages in channels. */

import { discordError } from '../rules/errors.ts';
import { createForm } from '../rules/form.ts';
import { checkMessageBody, type MessageBody, storedReference } from '../rules/messages.ts';
import { allowedMentions } from '../world/mentions.ts';
import { messagePayload } from '../world/message-payload.ts';
import { createMessage, deleteMessage, editMessage, keptAttachments } from '../world/messages.ts';
import { PERMISSION } from '../world/permissions.ts';
import { compareSnowflakes } from '../world/snowflakes.ts';
import { type Channel, MESSAGE, type Message } from '../world/types.ts';
import {
  mayBot,
  messageOf,
  requirePermission,
  requireText,
  restContent,
  sendPermission,
  visibleChannel,
} from './access.ts';
import { type Call, noContent, ok, type Reply, type Route } from './route.ts';

/** Milliseconds in which the same nonce gets the same message again. */
const NONCE_LIFETIME_MS = 5 * 60_000;

const MESSAGES = '/channels/{channel_id}/messages';
const ONE = '/channels/{channel_id}/messages/{message_id}';

export const messageRoutes: Route[] = [
  { method: 'GET', path: MESSAGES, auth: 'bot', handle: listMessages },
  { method: 'POST', path: MESSAGES, auth: 'bot', handle: sendMessage },
  { method: 'GET', path: ONE, auth: 'bot', handle: getMessage },
  { method: 'PATCH', path: ONE, auth: 'bot', handle: changeMessage },
  { method: 'DELETE', path: ONE, auth: 'bot', handle: removeMessage },
];

function shown(call: Call, message: Message) {
  return messagePayload(call.core.world, message, { messageContent: restContent(call.core) });
}

function listMessages(call: Call): Reply {
  const channel = visibleChannel(call);
  requireText(channel);
  const limit = readLimit(call.query.get('limit'));
  // Discord answers with nothing, not with an error, where history may not be read.
  if (!mayBot(call.core, channel, PERMISSION.readMessageHistory)) return ok([]);
  const [before, after, around] = ['before', 'after', 'around'].map((key) => call.query.get(key));
  const all = [...channel.messages.values()].filter((message) => !message.ephemeralFor);
  let page: Message[];
  if (around) {
    const older = all.filter((message) => compareSnowflakes(message.id, around) < 0);
    const rest = all.filter((message) => compareSnowflakes(message.id, around) >= 0);
    const half = Math.floor(limit / 2);
    page = [...older.slice(-half), ...rest.slice(0, limit - Math.min(half, older.length))];
  } else if (after) {
    page = all.filter((message) => compareSnowflakes(message.id, after) > 0).slice(0, limit);
  } else {
    const older = before ? all.filter((each) => compareSnowflakes(each.id, before) < 0) : all;
    page = older.slice(-limit);
  }
  return ok(page.reverse().map((message) => shown(call, message)));
}

function readLimit(value: string | null): number {
  const limit = value === null ? 50 : Number(value);
  const form = createForm();
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    form.fail(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  }
  form.finish();
  return limit;
}

function getMessage(call: Call): Reply {
  const channel = visibleChannel(call);
  requirePermission(call.core, channel, PERMISSION.readMessageHistory);
  return ok(shown(call, messageOf(channel, call.param('message_id'))));
}

function sendMessage(call: Call): Reply {
  const { core } = call;
  const channel = visibleChannel(call);
  requireText(channel);
  requirePermission(core, channel, sendPermission(channel));
  if (channel.archived) throw discordError(50_083);
  const body = checkMessageBody(call.body, 'channel', null, call.files.length);
  requireRich(call, channel, body);
  const before = body.enforceNonce ? sameNonce(call, channel, body.nonce) : undefined;
  if (before) return ok(shown(call, before));
  const target = replyTarget(call, channel, body);
  const { reference: _, ...draft } = body;
  const message = createMessage(core.world, channel, core.world.bot, {
    ...draft,
    attachments: call.files,
    allowed: allowedMentions(call.body),
    ...(target ? { type: MESSAGE.reply, reference: storedReference(target) } : {}),
  });
  return ok(shown(call, message));
}

/** Embeds and files each take a permission of their own. */
function requireRich(call: Call, channel: Channel, body: MessageBody): void {
  if (body.embeds?.length) requirePermission(call.core, channel, PERMISSION.embedLinks);
  if (call.files.length > 0) requirePermission(call.core, channel, PERMISSION.attachFiles);
}

/** The message the bot sent with the same nonce a little earlier, where it enforces nonces. */
function sameNonce(call: Call, channel: Channel, nonce: string | number | undefined) {
  if (nonce === undefined) return undefined;
  const { world, clock } = call.core;
  return [...channel.messages.values()].find(
    (message) =>
      message.author.id === world.bot.id &&
      message.nonce === nonce &&
      clock.now() - Date.parse(message.timestamp) < NONCE_LIFETIME_MS,
  );
}

function replyTarget(call: Call, channel: Channel, body: MessageBody): Message | undefined {
  if (!body.reference) return undefined;
  if (!mayBot(call.core, channel, PERMISSION.readMessageHistory)) throw discordError(160_002);
  const inChannel = !body.reference.channel_id || body.reference.channel_id === channel.id;
  const target = inChannel ? channel.messages.get(body.reference.message_id) : undefined;
  if (target && !target.ephemeralFor) return target;
  if (!body.reference.mustExist) return undefined;
  const form = createForm();
  form.fail(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  form.finish();
  return undefined;
}

function changeMessage(call: Call): Reply {
  const { core } = call;
  const channel = visibleChannel(call);
  const message = messageOf(channel, call.param('message_id'));
  const onlyFlags = Object.keys(call.body).every((key) => key === 'flags');
  if (message.author.id !== core.world.bot.id && !onlyFlags) throw discordError(50_005);
  const body = checkMessageBody(call.body, 'channel-edit', message, call.files.length);
  requireRich(call, channel, body);
  const attachments = [...keptAttachments(message, body.attachmentsGiven), ...call.files];
  const edited = editMessage(core.world, message, {
    ...body,
    attachments,
    allowed: allowedMentions(call.body),
  });
  return ok(shown(call, edited));
}

function removeMessage(call: Call): Reply {
  const { core } = call;
  const channel = visibleChannel(call);
  const message = messageOf(channel, call.param('message_id'));
  if (message.author.id !== core.world.bot.id) {
    requirePermission(core, channel, PERMISSION.manageMessages);
  }
  deleteMessage(core.world, message);
  return noContent;
}
