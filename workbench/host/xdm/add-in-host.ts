import type { Batch } from "../wire/batch";
import type { BatchInterpreter } from "../wire/interpreter";
import {
  DispatchId,
  ErrorCode,
  EventDispatchId,
  type EventRegistration,
  type ExecuteMethod,
  MessageType,
  ObjectEvent,
  parseRequest,
  type RequestMessage,
  RequestType,
  type ResponseMessage,
  ResponseType,
} from "./messages";
import { requirementSets } from "./requirement-sets";

/** The window of one add-in, seen from its host. */
export interface AddInWindow {
  /** Origin of the host page; office.js checks that answers come from it. */
  readonly hostOrigin: string;
  /** Hands a message to the add-in. */
  post(message: string): void;
}

/** What `worksheets.onChanged` tells an add-in. */
export interface ChangeNotice {
  worksheetId: string;
  address: string;
}

/** Where the settings of an add-in (`Office.context.document.settings`) lie: in Excel with the workbook. */
export interface SettingsStore {
  read(): Record<string, string>;
  write(settings: Record<string, string>): void;
}

/** Locale of the spreadsheet's surface and of its numbers, as `Office.context` reports them. */
const locale = "de-DE";

/**
 * Excel's side of the conversation with one task pane, as Excel on the web holds it: host detection through the
 * window's name, then messages. Everything about cells is left to the {@link BatchInterpreter}.
 */
export class AddInHost {
  private readonly id = globalThis.crypto.randomUUID();
  private readonly conversation = `conversation-${this.id}`;
  private readonly registrations = new Map<string, RequestMessage & { _data: EventRegistration }>();
  private window: AddInWindow | undefined;

  constructor(
    private interpreter: BatchInterpreter,
    private readonly settings: SettingsStore = settingsInMemory(),
  ) {}

  /** From now on answers from another workbook. */
  serve(interpreter: BatchInterpreter): void {
    this.interpreter = interpreter;
  }

  /**
   * The `window.name` by which office.js in the pane recognises its host. `disableLogging` keeps it from loading
   * its telemetry.
   */
  windowName(hostOrigin: string): string {
    return JSON.stringify({
      baseFrameName: this.id,
      hostInfo: `Excel$Web$16.00$${locale}$${this.id}$$disableLogging$0`,
      xdmInfo: `${this.conversation}|${this.id}|${hostOrigin}`,
      serializerVersion: "1",
      flights: "[]",
    });
  }

  /** From now on talks to this window; what an earlier page in it had registered for is forgotten. */
  connect(window: AddInWindow): void {
    this.window = window;
    this.registrations.clear();
  }

  /** Takes a message of the pane. Returns false for messages that are not office.js' requests to its host. */
  receive(data: unknown): boolean {
    const request = parseRequest(data);
    if (request?._conversationId !== this.conversation) return false;
    void this.answer(request);
    return true;
  }

  /**
   * Tells of an edit.
   * @param targets whose `onChanged`: "Workbook" for `worksheets`, a sheet by its id
   */
  notifyChanged(change: ChangeNotice, targets: readonly string[]): void {
    const details = {
      ...change,
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "",
      referenceId: "",
    };
    const message = JSON.stringify(details);
    const entries = targets.map((target) => {
      return [ObjectEvent.category, ObjectEvent.worksheetChanged, target, message, 0];
    });
    this.raise(EventDispatchId.richApiMessage, { ArrayData: entries, Data: entries });
  }

  /** Tells `workbook.onSelectionChanged`. */
  notifySelectionChanged(): void {
    this.raise(EventDispatchId.documentSelectionChanged, {});
  }

  private async answer(request: RequestMessage): Promise<void> {
    let data: unknown = null;
    let errorCode: number = ErrorCode.success;
    try {
      data = await this.handle(request);
    } catch (error) {
      console.error(`Die Werkbank konnte ${request._actionName} nicht beantworten:`, error);
      data = String(error);
      errorCode = ErrorCode.failed;
    }
    this.post(request, data, errorCode, ResponseType.answer);
  }

  private async handle(request: RequestMessage): Promise<unknown> {
    if (request._actionType === RequestType.registerEvent) {
      this.registrations.set(request._actionName, request as RequestMessage & { _data: EventRegistration });
      return { Error: 0 };
    }
    if (request._actionType === RequestType.unregisterEvent) {
      this.registrations.delete(request._actionName);
      return { Error: 0 };
    }
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        // A page that asks this has just begun; what the one before it in this window had registered for is gone.
        this.registrations.clear();
        return this.appContext();
      case "ContextActivationManager_notifyHost":
        return null;
      case "executeMethod":
        return this.executeMethod(request._data as ExecuteMethod);
      default:
        throw new Error(`${request._actionName} is not implemented by this host`);
    }
  }

  private async executeMethod(method: ExecuteMethod): Promise<unknown> {
    switch (method.DdaMethod.DispatchId) {
      case DispatchId.executeRichApiRequest: {
        const batch = JSON.parse(method.ArrayData?.[4] as string) as Batch;
        const answer = await this.interpreter.execute(batch);
        return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer)] };
      }
      case DispatchId.saveSettings:
        this.settings.write(
          Object.fromEntries((method.DdaSettingsMethod?.Properties ?? []) as [string, string][]),
        );
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: ErrorCode.unknownMethod };
    }
  }

  private appContext(): Record<string, unknown> {
    return {
      _id: this.id,
      _appName: 16,
      _appVersion: "16.0",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `${this.window?.hostOrigin}/Mappe1.xlsx`,
      _clientMode: 1,
      _settings: this.settings.read(),
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: this.id,
      _appInstanceId: this.id,
      _appMinorVersion: 0,
      _hostFullVersion: "16.0.14332.20000",
      _requirementMatrix: JSON.stringify(requirementSets),
      _initialDisplayMode: 0,
      _wacHostEnvironment: "0",
      _isFromWacAutomation: false,
      _featureGates: {},
    };
  }

  private raise(eventDispatchId: number, data: unknown): void {
    for (const registration of this.registrations.values()) {
      if (registration._data.eventDispId === eventDispatchId) {
        this.post(registration, data, ErrorCode.success, ResponseType.event);
      }
    }
  }

  private post(request: RequestMessage, data: unknown, errorCode: number, responseType: number): void {
    const response: ResponseMessage = {
      _messageType: MessageType.response,
      _actionName: request._actionName,
      _conversationId: this.conversation,
      _correlationId: request._correlationId,
      _origin: this.window?.hostOrigin ?? "",
      _data: data,
      _serializerVersion: 1,
      _errorCode: errorCode,
      _responseType: responseType,
    };
    this.window?.post(JSON.stringify(response));
  }
}

function settingsInMemory(): SettingsStore {
  let kept: Record<string, string> = {};
  return { read: () => kept, write: (settings) => (kept = settings) };
}
