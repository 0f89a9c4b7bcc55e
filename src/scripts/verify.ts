/** `npm run verify -- FILE`: proves a JSON answer given earlier against the corpus as it is now; `-` reads standard input. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import colors from 'picocolors';
import { environment, readConfig } from '../config.ts';
import { loadCorpus } from '../corpus/load.ts';
import { UsageError } from '../mendable.ts';
import { type Verified, verify } from '../record/verify.ts';
import { diffText } from './checked-text.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError('which answer? npm run --silent verify -- FILE (- for standard input)');
  const corpus = await loadCorpus(readConfig(environment()).corpusDir);
  const results = verify(
    readAnswers(file),
    corpus.articles.map(({ article }) => article),
  );
  if (results.length === 0)
    throw new UsageError(`${file} quotes nothing: give a JSON answer of "ask" or "check"`);
  if (values.json) console.log(JSON.stringify(results, null, 2));
  else console.log(results.map(line).join('\n'));
  const changed = results.filter(({ status }) => status !== 'proved').length;
  if (changed > 0) process.exitCode = 1;
  if (!values.json)
    console.log(
      `${results.length - changed} of ${results.length} quotations stand in the record word for word`,
    );
});

/** One JSON document, or one a line. */
function readAnswers(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`${file} cannot be read (${code})`);
  }
  try {
    return JSON.parse(text);
  } catch {
    return text
      .split('\n')
      .filter((one) => one.trim() !== '')
      .map((one, index) => {
        try {
          return JSON.parse(one);
        } catch {
          throw new UsageError(`${file}:${index + 1} is not JSON`);
        }
      });
  }
}

function line({ status, path, words, citation, now, diff }: Verified): string {
  const where = `${path} (¶${citation.paragraph})`;
  const short = words.length > 80 ? `${words.slice(0, 77)}…` : words;
  if (status === 'proved') return `${colors.green('proved ')} ${where}: ${short}`;
  if (status === 'moved')
    return `${colors.yellow('moved  ')} ${where}: now in ¶${now?.paragraph} of ${now?.article}: ${short}`;
  if (status === 'gone')
    return `${colors.red('gone   ')} ${where}: the record has no such paragraph now`;
  return `${colors.red('changed')} ${where}: ${diffText(diff ?? [], colors)}`;
}
