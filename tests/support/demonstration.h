// The demonstration session as a document, and small tools to look into exported files.
#pragma once

#include <filesystem>
#include <string>

#include "app/words.h"
#include "journeys/document.h"

namespace parcours::testing {

/// Read once for each language.
const Document& demonstration(Language language = Language::fr);

/// A folder of its own that goes with its scope.
class OwnFolder {
  public:
    OwnFolder();
    ~OwnFolder();
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

std::string content_of(const std::filesystem::path& file);

/// What a program prints; the arguments are ours, never a person's.
std::string output_of(const std::string& command);

/// Names of the elements left open or closed wrongly; empty for well-formed XML or HTML with void elements.
std::string markup_fault(const std::string& text);

/// The content of one file in a zip archive; empty where there is none of that name.
std::string unzipped(const std::string& archive, const std::string& name);

}  // namespace parcours::testing
