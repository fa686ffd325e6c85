#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

const char *cicu_error_name(int32_t code) { return u_errorName((UErrorCode)code); }

struct cicu_breaks {
  UBreakIterator *iterator;
  UText text;
};

int32_t cicu_breaks_open(
    int32_t kind, const char *locale, const uint8_t *text, size_t length, cicu_breaks **result) {
  UErrorCode status = U_ZERO_ERROR;
  *result = NULL;
  if (length > INT32_MAX) return U_INDEX_OUTOFBOUNDS_ERROR;
  cicu_breaks *breaks = calloc(1, sizeof *breaks);
  if (!breaks) return U_MEMORY_ALLOCATION_ERROR;
  breaks->text = (UText)UTEXT_INITIALIZER;
  // ICU takes a null text for an error even when it is empty.
  utext_openUTF8(&breaks->text, text ? (const char *)text : "", (int64_t)length, &status);
  breaks->iterator = ubrk_open(kind == CICU_BREAK_WORD ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &status);
  if (U_SUCCESS(status)) ubrk_setUText(breaks->iterator, &breaks->text, &status);
  if (U_FAILURE(status)) {
    cicu_breaks_close(breaks);
    return status;
  }
  *result = breaks;
  return U_ZERO_ERROR;
}

size_t cicu_breaks_next(cicu_breaks *breaks, int32_t *offsets, size_t capacity) {
  size_t count = 0;
  while (count < capacity) {
    int32_t offset = ubrk_next(breaks->iterator);
    if (offset == UBRK_DONE) break;
    offsets[count++] = offset;
  }
  return count;
}

void cicu_breaks_close(cicu_breaks *breaks) {
  if (!breaks) return;
  if (breaks->iterator) ubrk_close(breaks->iterator);
  utext_close(&breaks->text);
  free(breaks);
}

int32_t cicu_detect_charset(
    const uint8_t *bytes, size_t length, char *name, size_t name_capacity, int32_t *confidence) {
  UErrorCode status = U_ZERO_ERROR;
  name[0] = 0;
  *confidence = 0;
  if (length > INT32_MAX) return U_INDEX_OUTOFBOUNDS_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, (const char *)bytes, (int32_t)length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match) {
    const char *found = ucsdet_getName(match, &status);
    if (U_SUCCESS(status) && strlen(found) < name_capacity) strcpy(name, found);
    *confidence = ucsdet_getConfidence(match, &status);
  }
  if (detector) ucsdet_close(detector);
  return status;
}

int32_t cicu_to_utf8(
    const char *charset, const uint8_t *bytes, size_t length, uint8_t *out, size_t capacity, size_t *read,
    size_t *written) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open(charset, &status);
  UConverter *to = ucnv_open("UTF-8", &status);
  ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  const char *source = (const char *)bytes;
  char *target = (char *)out;
  if (U_SUCCESS(status)) {
    UChar pivot[1024], *pivot_source = pivot, *pivot_target = pivot;
    ucnv_convertEx(
        to, from, &target, target + capacity, &source, source + length, pivot, &pivot_source, &pivot_target,
        pivot + 1024, /* reset */ 1, /* flush */ 1, &status);
  }
  *read = (size_t)(source - (const char *)bytes);
  *written = (size_t)(target - (char *)out);
  if (from) ucnv_close(from);
  if (to) ucnv_close(to);
  // That the output just fills the buffer is no error.
  return status == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : status;
}

int32_t cicu_script(uint32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript((UChar32)code_point, &status)) {
    case USCRIPT_COMMON: return CICU_SCRIPT_COMMON;
    case USCRIPT_INHERITED: return CICU_SCRIPT_INHERITED;
    case USCRIPT_LATIN: return CICU_SCRIPT_LATIN;
    case USCRIPT_GREEK: return CICU_SCRIPT_GREEK;
    case USCRIPT_CYRILLIC: return CICU_SCRIPT_CYRILLIC;
    default: return CICU_SCRIPT_OTHER;
  }
}

_Static_assert(
    CICU_CLUSTER_CONTROL == U_GCB_CONTROL && CICU_CLUSTER_EXTEND == U_GCB_EXTEND &&
        CICU_CLUSTER_V == U_GCB_V && CICU_CLUSTER_PREPEND == U_GCB_PREPEND &&
        CICU_CLUSTER_REGIONAL_INDICATOR == U_GCB_REGIONAL_INDICATOR && CICU_CLUSTER_ZWJ == U_GCB_ZWJ,
    "the numbers are ICU's");
_Static_assert(
    CICU_WORD_LETTER == U_WB_ALETTER && CICU_WORD_NUMERIC == U_WB_NUMERIC &&
        CICU_WORD_EXTEND == U_WB_EXTEND && CICU_WORD_NEWLINE == U_WB_NEWLINE &&
        CICU_WORD_DOUBLE_QUOTE == U_WB_DOUBLE_QUOTE && CICU_WORD_ZWJ == U_WB_ZWJ &&
        CICU_WORD_SPACE == U_WB_WSEGSPACE,
    "the numbers are ICU's");

int32_t cicu_cluster_break(uint32_t code_point) {
  return u_getIntPropertyValue((UChar32)code_point, UCHAR_GRAPHEME_CLUSTER_BREAK);
}

int32_t cicu_word_break(uint32_t code_point) {
  return u_getIntPropertyValue((UChar32)code_point, UCHAR_WORD_BREAK);
}

bool cicu_is_pictographic(uint32_t code_point) {
  return u_hasBinaryProperty((UChar32)code_point, UCHAR_EXTENDED_PICTOGRAPHIC);
}

// ICU has the property itself from 76 on. Before, it follows from others as UAX #44 derives it.
int32_t cicu_conjunct_break(uint32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t category = u_getIntPropertyValue((UChar32)code_point, UCHAR_INDIC_SYLLABIC_CATEGORY);
  if (category == U_INSC_CONSONANT || category == U_INSC_VIRAMA) {
    switch (uscript_getScript((UChar32)code_point, &status)) {
      case USCRIPT_BENGALI:
      case USCRIPT_DEVANAGARI:
      case USCRIPT_GUJARATI:
      case USCRIPT_MALAYALAM:
      case USCRIPT_ORIYA:
      case USCRIPT_TELUGU:
        return category == U_INSC_VIRAMA ? CICU_CONJUNCT_LINKER : CICU_CONJUNCT_CONSONANT;
      default: break;
    }
  }
  const uint32_t zero_width_non_joiner = 0x200C;
  int32_t cluster = cicu_cluster_break(code_point);
  bool extends = cluster == CICU_CLUSTER_EXTEND || cluster == CICU_CLUSTER_ZWJ;
  return extends && code_point != zero_width_non_joiner ? CICU_CONJUNCT_EXTEND : CICU_CONJUNCT_NONE;
}
