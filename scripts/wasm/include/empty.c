/* Empty on purpose: it takes the place of libc sources that tree-sitter brings by itself (see ../cc). */
