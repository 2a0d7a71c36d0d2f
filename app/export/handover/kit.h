// The project kit: many files as one, with an index that tells what each holds.
#pragma once

#include <string>
#include <vector>

#include "app/export/dossier/matter.h"

namespace parcours {

struct KitFile {
    std::string name;
    std::string bytes;
    std::string what;  ///< the key of the words that tell what it holds
};

/// A page that lists the files and links to them.
std::string kit_index(const dossier::Matter& matter, const std::vector<KitFile>& files);

/// A ZIP archive; empty where the library could not make it. The same files give the same bytes.
std::string zipped(const std::vector<KitFile>& files, Date date);

}  // namespace parcours
