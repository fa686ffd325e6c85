#include "CXML.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <stdlib.h>

struct cxml_reader {
  xmlTextReaderPtr parser;
  cxml_draw draw;
  void *context;
};

static int draw(void *context, char *buffer, int capacity) {
  cxml_reader *reader = context;
  return reader->draw(reader->context, buffer, capacity);
}

cxml_reader *cxml_open(cxml_draw body, void *context) {
  xmlInitParser();
  xmlResetLastError();
  cxml_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->draw = body;
  reader->context = context;
  reader->parser = xmlReaderForIO(
      draw, NULL, reader, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (reader->parser) return reader;
  free(reader);
  return NULL;
}

void cxml_close(cxml_reader *reader) {
  if (!reader) return;
  xmlFreeTextReader(reader->parser);
  free(reader);
}

int32_t cxml_next(cxml_reader *reader) {
  int result = xmlTextReaderRead(reader->parser);
  if (result == 0) return CXML_END_OF_FILE;
  if (result != 1) return CXML_BROKEN;
  switch (xmlTextReaderNodeType(reader->parser)) {
  case XML_READER_TYPE_ELEMENT: return CXML_START;
  case XML_READER_TYPE_END_ELEMENT: return CXML_END;
  case XML_READER_TYPE_TEXT:
  case XML_READER_TYPE_CDATA:
  case XML_READER_TYPE_WHITESPACE:
  case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
  case XML_READER_TYPE_ENTITY_REFERENCE: return CXML_ENTITY;
  default: return CXML_OTHER;
  }
}

bool cxml_is_empty(cxml_reader *reader) { return xmlTextReaderIsEmptyElement(reader->parser) == 1; }

const char *cxml_name(cxml_reader *reader) { return (const char *)xmlTextReaderConstName(reader->parser); }

const char *cxml_namespace(cxml_reader *reader) {
  return (const char *)xmlTextReaderConstNamespaceUri(reader->parser);
}

const uint8_t *cxml_value(cxml_reader *reader, size_t *length) {
  const xmlChar *value = xmlTextReaderConstValue(reader->parser);
  *length = value ? (size_t)xmlStrlen(value) : 0;
  return value;
}

bool cxml_next_attribute(cxml_reader *reader) { return xmlTextReaderMoveToNextAttribute(reader->parser) == 1; }

void cxml_leave_attributes(cxml_reader *reader) { xmlTextReaderMoveToElement(reader->parser); }

int32_t cxml_line(cxml_reader *reader) { return xmlTextReaderGetParserLineNumber(reader->parser); }

const char *cxml_fault(int32_t *line) {
  const xmlError *error = xmlGetLastError();
  if (!error) return NULL;
  *line = error->line;
  return error->message ? error->message : "it ends too early";
}
