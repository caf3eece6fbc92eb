import type { BatchAnswer } from "../host/wire/batch";
import {
  DispatchId,
  ErrorCode,
  type ExecuteMethod,
  MessageType,
  parseRequest,
  type RequestMessage,
  type ResponseMessage,
  ResponseType,
} from "../host/xdm/messages";

/**
 * How a connection breaks: the request is lost, or it is carried out and its answer lost, and the add-in waits for ever;
 * or the host refuses it and all that follow, as office.js tells of a session that is over or of a workbook that was
 * closed.
 */
export type Break = "request lost" | "answer lost" | "session over" | "workbook closed";

/** office.js' own number for a session of Excel on the web that is over. */
const sessionOver = 5012;

/** What an add-in and its host say to each other, for tests of what the add-in does when that ends in the middle. */
export class Connection {
  private sent = 0;
  private broken: { readonly nth: number; readonly how: Break } | undefined;
  private readonly waiting = new Set<number>();
  private readonly lost = new Set<number>();

  /** How often the add-in has asked the host for something of the workbook since the last {@link restore}. */
  get requests(): number {
    return this.sent;
  }

  /** How many requests the add-in has sent that have not been answered. */
  get unanswered(): number {
    return this.waiting.size;
  }

  /** From the nth request on, counted from now, nothing gets through. */
  breakAt(nth: number, how: Break): void {
    this.sent = 0;
    this.broken = { nth, how };
  }

  /** From now on all is well; what was asked before is never answered. */
  restore(): void {
    this.sent = 0;
    this.broken = undefined;
    for (const id of this.waiting) this.lost.add(id);
  }

  /**
   * Takes a message of the add-in on its way to the host.
   * @param answer hands a message to the add-in in the host's stead
   * @returns whether it arrives
   */
  carries(data: unknown, answer: (message: string) => void): boolean {
    const request = parseRequest(data);
    if (!request || !asksForTheWorkbook(request)) return true;
    this.sent += 1;
    this.waiting.add(request._correlationId);
    if (!this.broken || this.sent < this.broken.nth) return true;
    switch (this.broken.how) {
      case "request lost":
        return false;
      case "answer lost":
        if (this.sent > this.broken.nth) return false;
        this.lost.add(request._correlationId);
        return true;
      case "session over":
        answer(refusal(request, { Version: 1, Error: sessionOver }));
        return false;
      case "workbook closed":
        answer(refusal(request, { Version: 1, Error: 0, Data: [200, [], JSON.stringify(CLOSED)] }));
        return false;
    }
  }

  /** Takes a message of the host on its way to the add-in; returns whether it arrives. */
  brings(message: string): boolean {
    const { _correlationId: id, _responseType } = JSON.parse(message) as ResponseMessage;
    if (_responseType !== ResponseType.answer) return true;
    this.waiting.delete(id);
    return !this.lost.delete(id);
  }
}

const CLOSED: BatchAnswer = {
  Results: [],
  TraceIds: [],
  Error: {
    Code: "GeneralException",
    Message: "The workbook was closed.",
    Location: "",
    ActionIndex: 0,
    HttpStatusCode: 500,
  },
};

function asksForTheWorkbook({ _actionName, _data }: RequestMessage): boolean {
  const isMethod = _actionName === "executeMethod";
  return isMethod && (_data as ExecuteMethod).DdaMethod.DispatchId === DispatchId.executeRichApiRequest;
}

function refusal({ _actionName, _conversationId, _correlationId }: RequestMessage, data: object): string {
  const response: ResponseMessage = {
    _messageType: MessageType.response,
    _actionName,
    _conversationId,
    _correlationId,
    _origin: "",
    _data: data,
    _serializerVersion: 1,
    _errorCode: ErrorCode.success,
    _responseType: ResponseType.answer,
  };
  return JSON.stringify(response);
}
