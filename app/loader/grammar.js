// Links a grammar into the running worker: the grammar's module is position-independent code (scripts/wasm/grammars.mjs)
// that works in the worker's memory and calls its functions. What is done here is what a dynamic linker does; the format is
// https://github.com/WebAssembly/tool-conventions/blob/main/DynamicLinking.md

/**
 * @param {WebAssembly.Module} module the grammar
 * @param {WebAssembly.Exports} host what the worker's module exports: memory, stack pointer and a small libc
 * @param {WebAssembly.Table} table the worker's functions
 * @returns {Promise<number>} place of the grammar's entry function in the table
 */
export async function linkGrammar(module, host, table) {
  const size = sizes(module);
  const memoryBase = allocate(host, size.memory, 2 ** size.memoryAlignment);
  const tableBase = table.grow(size.table + 1);
  const own = {
    memory: host.memory,
    __indirect_function_table: table,
    __stack_pointer: host.__stack_pointer,
    __memory_base: new WebAssembly.Global({ value: "i32" }, memoryBase),
    __table_base: new WebAssembly.Global({ value: "i32" }, tableBase),
  };
  const env = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    const value = own[name] ?? host[name];
    if (from !== "env" || value === undefined) throw new Error(`The grammar needs ${from}.${name}, which is not there`);
    env[name] = value;
  }
  const { exports } = await WebAssembly.instantiate(module, { env });
  // Addresses in its data are known only now.
  exports.__wasm_apply_data_relocs?.();
  exports.__wasm_call_ctors?.();
  const entry = Object.keys(exports).find((name) => name.startsWith("tree_sitter_"));
  if (entry === undefined) throw new Error("The module holds no grammar");
  const place = tableBase + size.table;
  table.set(place, exports[entry]);
  return place;
}

/** Zeroed memory that is never given back: a grammar lives as long as the worker. */
function allocate(host, size, alignment) {
  const at = host.calloc(size + alignment, 1);
  if (at === 0) throw new Error("There is not enough memory for the grammar");
  return Math.ceil((at >>> 0) / alignment) * alignment;
}

/** How much memory and how many places of the table a module wants, from its section `dylink.0`; alignments are powers of 2. */
function sizes(module) {
  const [section] = WebAssembly.Module.customSections(module, "dylink.0");
  if (section === undefined) throw new Error("The module is not made for linking");
  const bytes = new Uint8Array(section);
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  const MEMORY_INFO = 1;
  while (at < bytes.length) {
    const [kind, length] = [number(), number()];
    if (kind === MEMORY_INFO) {
      const [memory, memoryAlignment, table] = [number(), number(), number()];
      return { memory, memoryAlignment, table };
    }
    at += length;
  }
  throw new Error("The module does not say how much memory it needs");
}
