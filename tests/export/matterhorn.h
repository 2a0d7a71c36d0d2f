// Checks a PDF against conditions of the Matterhorn Protocol, by their numbers, as far as a program can decide them.
// An oracle of its own: reads the file with libqpdf and FreeType, shares nothing with what writes it.
#pragma once

#define POINTERHOLDER_TRANSITION 4  // libqpdf asks which of its pointers one means
#include <qpdf/QPDF.hh>

#include <map>
#include <string>
#include <vector>

namespace parcours::testing::matterhorn {

/// Conditions that fail, by number, with the place of the first failure.
using Failures = std::map<std::string, std::string>;

/// The numbers this checker can tell.
const std::vector<std::string>& conditions();

Failures failures_of(const std::string& pdf, const char* password = nullptr);

/// The structure tree as lines "  H2 text", for reading aloud.
std::string read_aloud(const std::string& pdf);

// The parts, one file each. They add what they find.
void check_catalog(QPDF& pdf, Failures& failures);
void check_structure(QPDF& pdf, Failures& failures);
void check_annotations(QPDF& pdf, Failures& failures);
void check_fonts(QPDF& pdf, Failures& failures);
void check_pages(QPDF& pdf, Failures& failures);

/// An element's type after the role map; empty where it ends nowhere.
std::string type_of(QPDF& pdf, QPDFObjectHandle element);
/// The codes that a ToUnicode map knows, with their text as UTF-16 units.
std::map<int, std::vector<int>> unicode_map(QPDFObjectHandle font);

inline void fail(Failures& failures, const std::string& number, const std::string& where) {
    failures.try_emplace(number, where);
}

}  // namespace parcours::testing::matterhorn
