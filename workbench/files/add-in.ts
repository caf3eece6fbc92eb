/** How files name the add-in to which settings belong: by its manifest's id and version, sideloaded by a developer. */
export const addInReference = {
  id: "30d8e739-eb15-467c-bbbb-0f1e49b61141",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
} as const;
