/** What is used of WebAssembly, of which neither the library of the language nor Node's types tell. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
    private module;
  }
  /** Compiles elsewhere than where it is asked, which pages ask of large modules. */
  function compile(bytes: Uint8Array): Promise<Module>;
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
