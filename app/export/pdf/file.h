// A PDF file as numbered objects: keeps their bytes, packs them, writes the cross references and the end.
// Knows nothing of what the objects mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parcours::pdf {

/// The number of an object in its file; 0 is none.
using Object = int;

/// "12 0 R".
std::string ref(Object object);

/// A number as PDF takes it: no exponent, no more than `decimals` digits after the point.
void append_number(std::string& out, double value, int decimals = 2);

/// UTF-8 as a PDF text string with its brackets: plain where it is ASCII, UTF-16 otherwise.
std::string text_string(std::string_view text);

/// UTF-16BE in hexadecimal digits, without brackets.
std::string utf16_hex(std::string_view text);

/// A name: what a name cannot hold is escaped.
std::string name_of(std::string_view text);

class File {
  public:
    File();
    /// A number for an object that is put later, or was.
    Object reserve();
    /// Puts anything but a stream: goes into a packed stream of objects.
    void put(Object object, std::string_view body);
    Object add(std::string_view body);
    /// `entries`: what the dictionary holds besides its length and filter, for example "/Type/XObject".
    void put_stream(Object object, std::string_view entries, std::string_view bytes, bool packed = true);
    Object add_stream(std::string_view entries, std::string_view bytes, bool packed = true);
    /// Ends the file; nothing may be put after. The identifier comes from the bytes: the same file, the same bytes.
    std::string end(Object catalog, Object information);

  private:
    struct Place {
        std::uint32_t offset = 0;  ///< in the file, or the number of the stream of objects it is in
        int index = -1;            ///< in that stream; -1: stands for itself
        bool used = false;
    };
    void pack();

    std::string bytes_;
    std::vector<Place> places_{Place{}};
    std::string waiting_head_, waiting_;  ///< objects of the next stream of objects
    std::vector<Object> waiting_objects_;
};

}  // namespace parcours::pdf
