/** What is used of WebAssembly, of which neither the library of the language nor Node's types tell. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
    private module;
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, (...numbers: never[]) => number>>);
    readonly exports: unknown;
  }
  class Memory {
    readonly buffer: ArrayBuffer;
    private memory;
  }
  class Global {
    value: number;
    private global;
  }
}
