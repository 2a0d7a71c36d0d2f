// What a command line asks for, once it is read.
#pragma once

#include <string>
#include <vector>

namespace parcours {

/// What the program ends with.
enum class Exit { done = 0, input = 1, usage = 2, machine = 3 };

struct Request {
    std::string command;             ///< empty: the window
    std::vector<std::string> files;  ///< in the order they were given
    std::vector<std::string> templates;
    std::string output;      ///< -o
    std::string language;    ///< --lang
    std::string formats;     ///< --to
    std::string scenario;    ///< --scenario: a ref
    std::string workshop;    ///< --workshop: a ref
    std::string journey;     ///< --journey: a ref
    std::string sections;    ///< --sections: chapters of the dossier, in their order
    std::string committee;   ///< --committee
    std::string paper;       ///< --paper: of PDFs
    std::string dialect;     ///< --csv-dialect
    std::string screenshot;  ///< --screenshot
    std::string look;        ///< --look: of the screenshot
    std::string name;        ///< --name: of a version
    std::string since;       ///< --since: ref of a version
    std::string restore;     ///< --restore: ref of a version
    bool empty = false;
    bool force = false;
    bool json = false;
    bool list = false;
    bool strict = false;
    bool freeze = false;
    bool preview = false;
    bool survey = false;  ///< --survey: the sources are answers of a survey
    std::string effort;   ///< --effort: a limit, in person-days
    std::string cost;     ///< --cost: a limit, in euros
};

}  // namespace parcours
