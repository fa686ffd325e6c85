// Embeds the readable lists and the compiled models in the program.
// A new file needs its array here and its line in `files`.
#include "CDictionaries.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define EMBEDDED static const _Alignas(64) unsigned char

EMBEDDED first_names[] = {
#embed "../Lists/first-names.tsv"
};
EMBEDDED last_names[] = {
#embed "../Lists/last-names.tsv"
};
EMBEDDED municipalities[] = {
#embed "../Lists/municipalities.tsv"
};
EMBEDDED postal_districts[] = {
#embed "../Lists/postal-districts.tsv"
};
EMBEDDED confusions[] = {
#embed "../Lists/confusions.tsv"
};
EMBEDDED bodies[] = {
#embed "../Lists/bodies.tsv"
};
EMBEDDED ministries[] = {
#embed "../Lists/ministries.tsv"
};
EMBEDDED ministers[] = {
#embed "../Lists/ministers.tsv"
};
EMBEDDED authorities[] = {
#embed "../Lists/authorities.tsv"
};
EMBEDDED associations[] = {
#embed "../Lists/associations.tsv"
};
EMBEDDED former_municipalities[] = {
#embed "../Lists/former-municipalities.tsv"
};
EMBEDDED titles[] = {
#embed "../Lists/titles.tsv"
};
EMBEDDED places[] = {
#embed "../Lists/places.tsv"
};
EMBEDDED laws[] = {
#embed "../Lists/laws.tsv"
};
EMBEDDED verbs[] = {
#embed "../Lists/verbs.tsv"
};
EMBEDDED language_model[] = {
#embed "../Compiled/language.model"
};
EMBEDDED forms_model[] = {
#embed "../Compiled/forms.model"
};
EMBEDDED compounds_model[] = {
#embed "../Compiled/compounds.model"
};
EMBEDDED confusions_model[] = {
#embed "../Compiled/confusions.model"
};
EMBEDDED context_model[] = {
#embed "../Compiled/context.model"
};
EMBEDDED names_model[] = {
#embed "../Compiled/names.model"
};

static const ordret_embedded_file files[] = {
    {"first-names.tsv", first_names, sizeof first_names},
    {"last-names.tsv", last_names, sizeof last_names},
    {"municipalities.tsv", municipalities, sizeof municipalities},
    {"postal-districts.tsv", postal_districts, sizeof postal_districts},
    {"confusions.tsv", confusions, sizeof confusions},
    {"bodies.tsv", bodies, sizeof bodies},
    {"ministries.tsv", ministries, sizeof ministries},
    {"ministers.tsv", ministers, sizeof ministers},
    {"authorities.tsv", authorities, sizeof authorities},
    {"associations.tsv", associations, sizeof associations},
    {"former-municipalities.tsv", former_municipalities, sizeof former_municipalities},
    {"titles.tsv", titles, sizeof titles},
    {"places.tsv", places, sizeof places},
    {"laws.tsv", laws, sizeof laws},
    {"verbs.tsv", verbs, sizeof verbs},
    {"language.model", language_model, sizeof language_model},
    {"forms.model", forms_model, sizeof forms_model},
    {"compounds.model", compounds_model, sizeof compounds_model},
    {"confusions.model", confusions_model, sizeof confusions_model},
    {"context.model", context_model, sizeof context_model},
    {"names.model", names_model, sizeof names_model},
};

const ordret_embedded_file *ordret_embedded_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
