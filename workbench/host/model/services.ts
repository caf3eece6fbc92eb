import { HostObject } from "../wire/host-object";

/** The service by which office.js says that ribbon commands may now be sent. This host has no ribbon. */
class AddinInternalService extends HostObject {
  readonly typeName = "AddinInternalService";

  NotifyActionHandlerReady(): void {}
}

/** Objects that office.js asks for by name rather than below the workbook. */
export const services: Readonly<Record<string, HostObject>> = {
  "Microsoft.InternalService.AddinInternalService": new AddinInternalService(),
};
