/** `functions.json`, as the add-in's build writes it. */
export interface FunctionsMetadata {
  functions: FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: ParameterMetadata[];
  result?: { dimensionality?: "scalar" | "matrix" };
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: "any" | "boolean" | "number" | "string";
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
}
