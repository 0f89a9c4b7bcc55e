/** Reads a request's body: JSON, or a form with `payload_json` and files. */

import type { Core } from '../core.ts';
import type { Json } from '../json.ts';
import { discordError } from '../rules/errors.ts';
import type { Attachment } from '../world/types.ts';

export interface ReadBody {
  json: Json | undefined;
  files: Attachment[];
}

/** @throws DiscordError 50109 when the JSON does not parse. */
export async function readBody(core: Core, request: Request): Promise<ReadBody> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(core, await request.formData());
  const text = await request.text();
  return { json: text === '' ? undefined : parse(text), files: [] };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw discordError(50_109);
  }
}

function readForm(core: Core, form: FormData): ReadBody {
  const payload = form.get('payload_json');
  const files: Attachment[] = [];
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string' || !name.startsWith('files[')) continue;
    const id = core.world.newId();
    const url = `https://cdn.discordapp.com/attachments/0/${id}/${encodeURIComponent(value.name)}`;
    files.push({
      id,
      filename: value.name,
      size: value.size,
      url,
      proxy_url: url,
      ...(value.type ? { content_type: value.type } : {}),
    });
  }
  return { json: typeof payload === 'string' ? parse(payload) : undefined, files };
}
