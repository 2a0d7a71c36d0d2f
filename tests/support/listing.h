// A session as plain lines, one for each field that is not empty, for files that a test compares with.
#pragma once

#include "sessions/file.h"
#include "sessions/values.h"

namespace parcours::testing {

/// "note 000000000000000c text \"Trop long\"", in the order of kinds and ids.
inline std::string listing(const Document& document) {
    std::string lines;
    for_each_kind([&]<class R>(Kind<R>) {
        const R fresh{};
        for (const R& record : document.all<R>()) {
            const std::string name = std::string(Schema<R>::kind) + " " + hex(record.id.value);
            lines += name + "\n";
            for_each_field<R>([&](const auto& field) {
                if (record.*field.member == fresh.*field.member) return;
                lines += name + " " + std::string(field.name) + " ";
                write_value(lines, record.*field.member);
                lines += "\n";
            });
        }
    });
    return lines;
}

/// What was noted, then what is shown.
inline std::string listing(const Loaded& loaded) {
    std::string lines;
    for (const Notice& notice : loaded.notices)
        lines += "notice " + notice.code + " " + notice.place + " " + notice.detail + "\n";
    return lines + listing(loaded.session.document);
}

}  // namespace parcours::testing
