// JSON put together member by member, for what commands print. Numbers are written in full.
#pragma once

#include "sessions/json_writer.h"

namespace parcours {

class Json {
  public:
    void key(std::string_view name) { separate(), write_json_text(out_, name), out_ += ':', fresh_ = true; }
    void open(char bracket) { separate(), out_ += bracket, fresh_ = true; }
    void close(char bracket) { out_ += bracket, fresh_ = false; }
    void text(std::string_view text) { separate(), write_json_text(out_, text); }
    void truth(bool value) { separate(), out_ += value ? "true" : "false"; }
    void whole(int value) { separate(), write_json_integer(out_, value); }
    void number(std::optional<double> value) {
        separate();
        value ? write_json_number(out_, *value) : void(out_ += "null");
    }
    const std::string& bytes() const { return out_; }

  private:
    void separate() {
        if (!fresh_) out_ += ',';
        fresh_ = false;
    }
    std::string out_;
    bool fresh_ = true;
};

}  // namespace parcours
