import { isMendable } from '../mendable.ts';

/**
 * Runs a script: mistakes people can mend are told as they are, anything else with its stack; exit code 1 for both.
 * @param explain what else can be told in words, and the exit code for it
 */
export async function runScript(
  main: () => Promise<void>,
  explain: (error: unknown) => { readonly text: string; readonly code: number } | undefined = () =>
    undefined,
): Promise<void> {
  // Whoever reads our output may have had enough (`… | head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await main();
  } catch (error) {
    const explained = explain(error);
    process.exitCode = explained?.code ?? 1;
    console.error(explained?.text ?? (isMendable(error) ? error.message : error));
  }
}
