// The streaming reader of libxml2 behind plain C: none of its headers gets past this target. They bring those of the system's
// ICU, which differ from the ones that Foundation has.
// No logic here.
#ifndef CXML_H
#define CXML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A reader with its parser. One thread at a time.
typedef struct cxml_reader cxml_reader;

/// What was met; `CXML_OTHER` is a comment, an instruction, the document type.
enum {
  CXML_END_OF_FILE = 0,
  CXML_START = 1,
  CXML_END = 2,
  CXML_TEXT = 3,
  CXML_ENTITY = 4,
  CXML_OTHER = 5,
  CXML_BROKEN = -1
};

/// Writes at most `capacity` bytes and returns how many; 0 at the end, -1 for an error.
typedef int32_t (*cxml_draw)(void *context, char *buffer, int32_t capacity);

/// Opens a reader of all that `draw` gives; `NULL` without memory. Nothing is fetched, no entity is put in its place.
cxml_reader *cxml_open(cxml_draw draw, void *context);
void cxml_close(cxml_reader *reader);

/// Goes on to what comes next and tells what it is.
int32_t cxml_next(cxml_reader *reader);
/// Whether the element at hand has no content: `<a/>`.
bool cxml_is_empty(cxml_reader *reader);
/// The name of the element, attribute or entity at hand, with its prefix; its namespace. `NULL` if it has none. They
/// live until the reader goes on.
const char *cxml_name(cxml_reader *reader);
const char *cxml_namespace(cxml_reader *reader);
/// The text or the attribute's value at hand in UTF-8, and its length; `NULL` if there is none.
const uint8_t *cxml_value(cxml_reader *reader, size_t *length);
/// Goes on to the next attribute of the element at hand; back to the element.
bool cxml_next_attribute(cxml_reader *reader);
void cxml_leave_attributes(cxml_reader *reader);
/// Which line the parser has come to, from 1.
int32_t cxml_line(cxml_reader *reader);

/// The last fault of this thread in libxml2's words, and its line; `NULL` if there was none.
const char *cxml_fault(int32_t *line);

#endif
