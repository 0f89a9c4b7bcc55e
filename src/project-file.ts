import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file that ships with the project, wherever this code runs from: the sources
 * (src/) and the build (dist/src/) lie at different depths, the package.json above them does not.
 */
export function projectFile(...parts: string[]): string {
  let dir = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(dir, 'package.json'))) {
    const parent = path.dirname(dir);
    if (parent === dir)
      throw new Error('package.json not found above the code: run Pilcrow from its own folder');
    dir = parent;
  }
  return path.join(dir, ...parts);
}
