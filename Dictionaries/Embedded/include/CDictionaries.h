#ifndef CDICTIONARIES_H
#define CDICTIONARIES_H

#include <stddef.h>

/// One file of `Dictionaries`, embedded in the program.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} ordret_embedded_file;

/// The embedded files; `*count` receives how many. They live as long as the program.
const ordret_embedded_file *ordret_embedded_files(size_t *count);

#endif
