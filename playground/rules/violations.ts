/** A rule of the platform that the bot broke, with the request or gateway payload that broke it. */

import type { Json } from '../json.ts';

export interface RequestRecord {
  readonly method: string;
  /** Path below `/api/v10`, as sent. */
  readonly path: string;
  /** The path as Discord's description writes it, such as `/channels/{channel_id}/messages`. */
  readonly route: string;
  body: Json | undefined;
  /** Milliseconds on the small Discord's clock. */
  readonly at: number;
  /** Set once answered; 0 when the connection was cut instead. */
  status: number;
  response: Json | undefined;
  /** True when an injected fault, and no rule, made the response. */
  injected: boolean;
}

export interface Violation {
  /**
   * `rejected`: answered with an error; `schema`: not as Discord's OpenAPI description says;
   * `unknown-route`: no such route; `gateway`: closed for what was sent over the socket;
   * `own-response`: the small Discord itself answered with something the description forbids.
   */
  readonly kind: 'rejected' | 'schema' | 'unknown-route' | 'gateway' | 'own-response';
  /** Discord's error code, the gateway's close code, or 0. */
  readonly code: number;
  readonly message: string;
  readonly request: RequestRecord | null;
}
