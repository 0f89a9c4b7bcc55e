/** The community the small Discord starts with, one channel for each situation a bot meets. */

import { PERMISSION } from './permissions.ts';
import { CHANNEL, type Guild } from './types.ts';
import type { World } from './world.ts';

/**
 * Guild `newsroom`: members `mina` (Korean), `haruto` (Japanese), `alex` and `robot` (another bot);
 * channels `general`, `news`, `read-only`, `staff-only`, `no-embeds`, `no-history`, the thread
 * `summit thread` under `general`, and the forum `topics` with the post `first post`.
 * Guild `elsewhere`: the bot is no member; `alex` has installed the app for themselves, and may
 * use external apps in `lobby` but not in `strict`.
 */
export function seedWorld(world: World): void {
  const owner = world.addUser({ username: 'olivia', name: 'Olivia' });
  const mina = world.addUser({ username: 'mina', name: 'Mina', locale: 'ko' });
  const haruto = world.addUser({ username: 'haruto', name: 'Haruto', locale: 'ja' });
  const alex = world.addUser({ username: 'alex', name: 'Alex', locale: 'en-US' });
  const robot = world.addUser({ username: 'robot', bot: true });

  const newsroom = world.addGuild({ name: 'newsroom', ownerId: owner.id });
  for (const user of [mina, haruto, alex, robot]) world.addMember(newsroom, user.id);
  const general = world.addChannel({ name: 'general', guild: newsroom });
  world.addChannel({ name: 'news', guild: newsroom });
  const denied: [string, bigint][] = [
    ['read-only', PERMISSION.sendMessages | PERMISSION.sendMessagesInThreads],
    ['staff-only', PERMISSION.viewChannel],
    ['no-embeds', PERMISSION.embedLinks],
    ['no-history', PERMISSION.readMessageHistory],
  ];
  for (const [name, deny] of denied) {
    world.addChannel({ name, guild: newsroom, overwrites: [denyBot(world, newsroom, deny)] });
  }
  world.addChannel({
    name: 'summit thread',
    guild: newsroom,
    type: CHANNEL.publicThread,
    parentId: general.id,
    ownerId: mina.id,
  });
  const topics = world.addChannel({ name: 'topics', guild: newsroom, type: CHANNEL.forum });
  world.addChannel({
    name: 'first post',
    guild: newsroom,
    type: CHANNEL.publicThread,
    parentId: topics.id,
    ownerId: alex.id,
  });

  const elsewhere = world.addGuild({ name: 'elsewhere', ownerId: owner.id, withBot: false });
  for (const user of [mina, alex]) world.addMember(elsewhere, user.id);
  world.userInstalls.add(alex.id);
  world.addChannel({ name: 'lobby', guild: elsewhere });
  world.addChannel({
    name: 'strict',
    guild: elsewhere,
    overwrites: [{ id: elsewhere.id, type: 0, allow: 0n, deny: PERMISSION.useExternalApps }],
  });
}

function denyBot(world: World, guild: Guild, deny: bigint) {
  const role = [...guild.roles.values()].find((candidate) => candidate.botId === world.bot.id);
  return { id: role?.id ?? world.bot.id, type: 0 as const, allow: 0n, deny };
}
