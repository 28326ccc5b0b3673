/* Put in front of every C file by ../cc: what scanners use and the small libc headers leave out. */
#ifndef RESCUE_WASM_MISSING_H
#define RESCUE_WASM_MISSING_H

#include <stddef.h> /* wchar_t */

#ifndef static_assert
#define static_assert _Static_assert
#endif

#endif
