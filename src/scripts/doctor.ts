/** `npm run doctor`: looks at Node, settings, corpus, index, token and permissions, and says what to mend. Exit code 1 when something is. */
import { environment } from '../config.ts';
import { examineDiscord } from '../ops/examine-discord.ts';
import {
  examineJournal,
  examineNode,
  examineRecord,
  examineSettings,
} from '../ops/examine-machine.ts';
import { describeFinding, type Finding } from '../ops/finding.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const findings: Finding[] = [];
  const tell = (found: readonly Finding[]) => {
    findings.push(...found);
    for (const finding of found) console.log(describeFinding(finding));
  };
  tell([await examineNode(process.versions.node)]);
  const env = environment();
  const { config, findings: ofSettings } = examineSettings(env);
  tell(ofSettings);
  tell(await examineRecord(config));
  tell([await examineJournal(config)]);
  if (config.token !== undefined) tell(await examineDiscord({ ...config, token: config.token }));
  else if (!env['DISCORD_TOKEN']?.trim()) {
    tell([
      {
        grade: 'open',
        says: 'DISCORD_TOKEN is not set: Discord was not asked about token, commands and permissions',
        remedy: 'put it into .env for npm start; npm run playground needs none',
      },
    ]);
  }
  const bad = findings.filter(({ grade }) => grade === 'bad').length;
  console.log(bad === 0 ? '\nnothing has to be mended' : `\n${bad} to mend`);
  if (bad > 0) process.exitCode = 1;
});
