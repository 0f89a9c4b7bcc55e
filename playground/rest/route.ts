/** How a route of the REST API is written down here. */

import type { Core } from '../core.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Attachment } from '../world/types.ts';

export interface Call {
  readonly core: Core;
  /** Path parameters by the names of Discord's description, such as `channel_id`. */
  param(name: string): string;
  readonly query: URLSearchParams;
  /** The body where it is an object, else an empty one. */
  readonly body: JsonObject;
  readonly json: Json | undefined;
  readonly files: Attachment[];
}

export interface Reply {
  status: number;
  body?: Json;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in Discord's description: `/channels/{channel_id}/messages`. */
  readonly path: string;
  /** `token`: the interaction token in the path is all the authority it takes. */
  readonly auth: 'bot' | 'token';
  handle(call: Call): Reply;
}

export function ok(body: Json): Reply {
  return { status: 200, body };
}

export function created(body: Json): Reply {
  return { status: 201, body };
}

export const noContent: Reply = { status: 204 };
