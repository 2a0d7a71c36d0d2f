// The sheets of the workbook that tell how to read the others.
#pragma once

#include <span>

#include "app/export/dossier/matter.h"
#include "app/export/xlsx/book.h"
#include "sessions/tables/tables.h"

namespace parcours::xlsx {

/// The first sheet: what each of the others holds, and which are read again as they are.
void add_guide(Book& book, const dossier::Matter& matter, std::span<const FlatTable> tables);

/// The last sheet: what the codes in the tables mean.
void add_codes(Book& book, const dossier::Matter& matter);

}  // namespace parcours::xlsx
