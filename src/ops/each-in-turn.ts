/** Takes every step, one after the other, whichever of them fails. */
export async function eachInTurn(
  steps: readonly (() => Promise<void> | undefined)[],
  onFailed: (error: unknown) => void,
): Promise<void> {
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      onFailed(error);
    }
  }
}
