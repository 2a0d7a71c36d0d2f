// The door that every JSON file comes in through: what is no text, no JSON or beyond the limits is refused before
// anything is built from it.
#pragma once

#include "sessions/json.h"
#include "sessions/problem.h"

namespace parcours {

/// Reads the JSON of a file; the text must outlive the result. `file` is the name that problems carry.
std::variant<JsonText, Problem> read_file_json(std::string_view text, std::string_view file,
                                               const JsonLimits& limits = {});

/// Notices, of which only the first few hundred are kept.
class Notices {
  public:
    void add(std::string code, std::string place = {}, std::string detail = {});
    /// True where what is added from now on is only counted: its place need not be looked up.
    bool full() const;
    /// All of them, closed by a count of those left out.
    std::vector<Notice> take();

  private:
    static constexpr std::size_t most = 200;
    std::vector<Notice> list_;
    std::size_t left_out_ = 0;
};

}  // namespace parcours
