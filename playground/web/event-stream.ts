/** What happens, as server-sent events, as far as one person may see it. */

import type { Member } from '../people/member.ts';
import type { SmallDiscord } from '../small-discord.ts';
import { PERMISSION } from '../world/permissions.ts';
import type { Message } from '../world/types.ts';
import { messageView } from './views.ts';

export function eventStream(discord: SmallDiscord, member: Member): Response {
  const stops: (() => void)[] = [];
  const sees = (message: Message) => {
    const channel = discord.world.channels.get(message.channel_id);
    const isForThem = message.ephemeralFor === null || message.ephemeralFor === member.user.id;
    return (
      isForThem &&
      channel !== undefined &&
      Boolean(discord.world.permissions(channel, member.user.id) & PERMISSION.viewChannel)
    );
  };
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const text = new TextEncoder();
      const send = (name: string, data: object) =>
        controller.enqueue(text.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`));
      const show = (message: Message) => {
        if (sees(message)) send('message', messageView(discord, message));
      };
      stops.push(
        discord.on('message', show),
        discord.on('messageUpdate', show),
        discord.on('messageDelete', ({ id, channel_id: channel }) => send('gone', { id, channel })),
        discord.on('typing', ({ channel, userId }) => {
          const who = discord.world.users.get(userId);
          if (who && who.id !== member.user.id) {
            send('typing', { channel: channel.id, name: who.global_name ?? who.username });
          }
        }),
      );
      send('ready', {});
    },
    cancel() {
      for (const stop of stops) stop();
    },
  });
  return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
}
