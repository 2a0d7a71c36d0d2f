// A form for any record, made from its schema: for the kinds that have no form of their own.
#pragma once

#include "app/panels/panels.h"

namespace parcours {

/// Rows for each field of the record; nothing where it is not there.
void draw_record_form(const Screen& screen, const Target& target);

}  // namespace parcours
