// The one writer of XML and HTML: whatever a person has typed is text, never markup.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parcours {

/// The text with & < > " ' as entities and without the characters that XML forbids.
std::string escaped(std::string_view text);

/// Writes elements one in another. Names of elements and attributes are ours, never a person's.
class Markup {
  public:
    struct Attribute {
        std::string_view name;
        std::string value;
    };
    using Attributes = std::vector<Attribute>;

    /// What is not a person's: a doctype, a style sheet, a picture made by this class.
    void raw(std::string_view trusted) { out_ += trusted; }
    void open(std::string_view name, const Attributes& attributes = {});
    void close(std::string_view name);
    /// An element without content.
    void single(std::string_view name, const Attributes& attributes);
    void text(std::string_view text) { out_ += escaped(text); }
    /// An element with text only.
    void element(std::string_view name, std::string_view text, const Attributes& attributes = {});
    void line() { out_ += '\n'; }

    const std::string& content() const { return out_; }

  private:
    void begin(std::string_view name, const Attributes& attributes);
    std::string out_;
};

}  // namespace parcours
