/**
 * The messages between office.js in the task pane and its host page (`window.postMessage`, JSON text).
 * Names and numbers are office.js' own; what they mean was read off the unmodified library.
 */

export const MessageType = { request: 0, response: 1 } as const;
export const RequestType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const ResponseType = { answer: 0, event: 1 } as const;
export const ErrorCode = { success: 0, failed: -2, unknownMethod: 5001 } as const;

/** `DdaMethod.DispatchId` of `executeMethod`. */
export const DispatchId = { saveSettings: 76, executeRichApiRequest: 93 } as const;

/** `eventDispId` of the events an add-in can register for. */
export const EventDispatchId = { documentSelectionChanged: 2, richApiMessage: 33 } as const;

/** First two fields of a `richApiMessage` entry: an event of the object model, and which one. */
export const ObjectEvent = { category: 65536, worksheetChanged: 10 } as const;

export interface Message {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: unknown;
  _serializerVersion: number;
}

export interface RequestMessage extends Message {
  _actionType: number;
}

export interface ResponseMessage extends Message {
  _errorCode: number;
  _responseType: number;
}

export interface EventRegistration {
  eventDispId: number;
}

export interface ExecuteMethod {
  DdaMethod: { DispatchId: number };
  ArrayData?: unknown[];
  DdaSettingsMethod?: { Properties?: unknown };
}

/** The message in `data`, or undefined where something else was posted to the window. */
export function parseRequest(data: unknown): RequestMessage | undefined {
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  const message = JSON.parse(data) as RequestMessage;
  return message._messageType === MessageType.request ? message : undefined;
}
