// ICU behind plain C: no ICU header and none of its versioned symbols gets past this target.
// No logic here. Every function that can fail returns ICU's error code; 0 or less is success.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// ICU's own name of an error code, such as `U_INVALID_CHAR_FOUND`. Lives as long as the program.
const char *cicu_error_name(int32_t code);

// MARK: Boundaries

/// A break iterator with the text it runs over. One thread at a time.
typedef struct cicu_breaks cicu_breaks;

enum { CICU_BREAK_WORD = 0, CICU_BREAK_SENTENCE = 1 };

/// Opens an iterator over UTF-8 text, which must stay where it is until the iterator is closed. Costs 3 us.
int32_t cicu_breaks_open(
    int32_t kind, const char *locale, const uint8_t *text, size_t length, cicu_breaks **result);
/// Writes the next boundaries, as byte offsets, and returns how many; 0 at the end. The offset 0 is no
/// boundary.
size_t cicu_breaks_next(cicu_breaks *breaks, int32_t *offsets, size_t capacity);
void cicu_breaks_close(cicu_breaks *breaks);

// MARK: Normalisation

/// The changes that bring a text to NFC.
typedef struct cicu_edits cicu_edits;

/// One change: `length` bytes at `start` of the text become the `replacement_length` bytes at `replacement`.
typedef struct {
  size_t start, length;
  const uint8_t *replacement;
  size_t replacement_length;
} cicu_edit;

/// Whether UTF-8 text is in NFC.
int32_t cicu_is_nfc(const uint8_t *text, size_t length, bool *result);
/// The changes that bring UTF-8 text to NFC, in order. The text is not needed afterwards.
int32_t cicu_nfc_edits(const uint8_t *text, size_t length, cicu_edits **result);
size_t cicu_edits_count(const cicu_edits *edits);
/// The change at `index`; its replacement lives as long as `edits`.
cicu_edit cicu_edits_get(const cicu_edits *edits, size_t index);
void cicu_edits_close(cicu_edits *edits);

// MARK: Character sets

/// The character set that bytes are probably written in: its IANA name in `name`, and a confidence from 0 to
/// 100.
int32_t cicu_detect_charset(
    const uint8_t *bytes, size_t length, char *name, size_t name_capacity, int32_t *confidence);
/// Converts bytes of a character set to UTF-8 and stops with an error at the first that it does not have.
/// `read` is how far it came. Three output bytes for each input byte are always enough.
int32_t cicu_to_utf8(
    const char *charset, const uint8_t *bytes, size_t length, uint8_t *out, size_t capacity, size_t *read,
    size_t *written);

// MARK: Characters

enum {
  CICU_SCRIPT_OTHER = 0, CICU_SCRIPT_COMMON, CICU_SCRIPT_INHERITED, CICU_SCRIPT_LATIN, CICU_SCRIPT_GREEK,
  CICU_SCRIPT_CYRILLIC
};

/// The script of a code point, as one of the constants above.
int32_t cicu_script(uint32_t code_point);

/// ICU's numbers of the property Grapheme_Cluster_Break (UAX #29, table 2).
enum {
  CICU_CLUSTER_OTHER = 0, CICU_CLUSTER_CONTROL, CICU_CLUSTER_CR, CICU_CLUSTER_EXTEND, CICU_CLUSTER_L,
  CICU_CLUSTER_LF, CICU_CLUSTER_LV, CICU_CLUSTER_LVT, CICU_CLUSTER_T, CICU_CLUSTER_V,
  CICU_CLUSTER_SPACING_MARK, CICU_CLUSTER_PREPEND, CICU_CLUSTER_REGIONAL_INDICATOR, CICU_CLUSTER_ZWJ = 17
};
/// ICU's numbers of the property Word_Break (UAX #29, table 3).
enum {
  CICU_WORD_OTHER = 0, CICU_WORD_LETTER, CICU_WORD_FORMAT, CICU_WORD_KATAKANA, CICU_WORD_MID_LETTER,
  CICU_WORD_MID_NUMBER, CICU_WORD_NUMERIC, CICU_WORD_EXTEND_NUMBER_LETTER, CICU_WORD_CR, CICU_WORD_EXTEND,
  CICU_WORD_LF, CICU_WORD_MID_NUMBER_LETTER, CICU_WORD_NEWLINE, CICU_WORD_REGIONAL_INDICATOR,
  CICU_WORD_HEBREW_LETTER, CICU_WORD_SINGLE_QUOTE, CICU_WORD_DOUBLE_QUOTE, CICU_WORD_ZWJ = 21,
  CICU_WORD_SPACE = 22
};
/// A code point's part in an Indic conjunct (UAX #44, Indic_Conjunct_Break).
enum { CICU_CONJUNCT_NONE = 0, CICU_CONJUNCT_CONSONANT, CICU_CONJUNCT_LINKER, CICU_CONJUNCT_EXTEND };

/// The properties of a code point; each about 5 ns.
int32_t cicu_cluster_break(uint32_t code_point);
int32_t cicu_word_break(uint32_t code_point);
int32_t cicu_conjunct_break(uint32_t code_point);
bool cicu_is_pictographic(uint32_t code_point);

#ifdef __cplusplus
}
#endif
#endif
