// Normalisation straight over UTF-8 is in ICU's C++ interface only.
#include "CICU.h"

#include <new>
#include <string>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <vector>

static icu::StringPiece piece(const uint8_t *text, size_t length) {
  return icu::StringPiece(reinterpret_cast<const char *>(text), int32_t(length));
}

struct cicu_edits {
  std::string replacements;
  struct Change {
    size_t start, length, replacement, replacement_length;
  };
  std::vector<Change> changes;
};

extern "C" int32_t cicu_is_nfc(const uint8_t *text, size_t length, bool *result) {
  UErrorCode status = U_ZERO_ERROR;
  *result = false;
  if (length > INT32_MAX) return U_INDEX_OUTOFBOUNDS_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return status;
  *result = nfc->isNormalizedUTF8(piece(text, length), status);
  return status;
}

extern "C" int32_t cicu_nfc_edits(const uint8_t *text, size_t length, cicu_edits **result) {
  UErrorCode status = U_ZERO_ERROR;
  *result = nullptr;
  if (length > INT32_MAX) return U_INDEX_OUTOFBOUNDS_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return status;
  auto *found = new (std::nothrow) cicu_edits;
  if (!found) return U_MEMORY_ALLOCATION_ERROR;
  icu::StringByteSink<std::string> sink(&found->replacements);
  icu::Edits edits;
  nfc->normalizeUTF8(U_OMIT_UNCHANGED_TEXT, piece(text, length), sink, &edits, status);
  if (U_SUCCESS(status)) edits.copyErrorTo(status);
  for (auto change = edits.getFineChangesIterator(); U_SUCCESS(status) && change.next(status);) {
    found->changes.push_back(
        {size_t(change.sourceIndex()), size_t(change.oldLength()), size_t(change.replacementIndex()),
         size_t(change.newLength())});
  }
  if (U_FAILURE(status)) {
    delete found;
    return status;
  }
  *result = found;
  return U_ZERO_ERROR;
}

extern "C" size_t cicu_edits_count(const cicu_edits *edits) { return edits->changes.size(); }

extern "C" cicu_edit cicu_edits_get(const cicu_edits *edits, size_t index) {
  const auto &change = edits->changes[index];
  auto *replacements = reinterpret_cast<const uint8_t *>(edits->replacements.data());
  return {change.start, change.length, replacements + change.replacement, change.replacement_length};
}

extern "C" void cicu_edits_close(cicu_edits *edits) { delete edits; }
