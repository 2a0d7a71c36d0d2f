#include "app/export/pdf/file.h"

#include <zlib.h>

#include <charconv>
#include <cmath>

#include "journeys/text.h"

namespace parcours::pdf {
namespace {

constexpr std::size_t most_in_a_stream = 200;
constexpr int effort = 5;  // of packing: more takes longer for one hundredth of the size

std::string packed_bytes(std::string_view bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string result(size, '\0');
    compress2(reinterpret_cast<Bytef*>(result.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
              static_cast<uLong>(bytes.size()), effort);
    result.resize(size);
    return result;
}

constexpr char hexadecimal[] = "0123456789ABCDEF";

void append_unit(std::string& out, unsigned unit) {
    for (int shift = 12; shift >= 0; shift -= 4) out += hexadecimal[unit >> shift & 15];
}

/// FNV-1a, twice with other beginnings: enough to tell two files apart.
std::string identifier(std::string_view bytes) {
    std::string result;
    for (std::uint64_t hash : {14695981039346656037ull, 1099511628211ull}) {
        for (const unsigned char byte : bytes) hash = (hash ^ byte) * 1099511628211ull;
        for (int shift = 60; shift >= 0; shift -= 4) result += hexadecimal[hash >> shift & 15];
    }
    return result;
}

void append_big_endian(std::string& out, std::uint32_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 255);
}

}  // namespace

std::string ref(Object object) { return std::to_string(object) + " 0 R"; }

void append_number(std::string& out, double value, int decimals) {
    static constexpr long powers[] = {1, 10, 100, 1000, 10'000, 100'000};
    long whole = std::lround(value * static_cast<double>(powers[decimals]));
    if (whole < 0) {
        out += '-';
        whole = -whole;
    }
    char text[24];
    out.append(text, std::to_chars(text, text + sizeof text, whole / powers[decimals]).ptr);
    long rest = whole % powers[decimals];
    if (rest == 0) return;
    out += '.';
    for (int place = decimals - 1; place >= 0 && rest > 0; --place) {
        out += static_cast<char>('0' + rest / powers[place]);
        rest %= powers[place];
    }
}

std::string utf16_hex(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_character(text, at);
        if (c >= 0x10000) {
            append_unit(result, 0xD800 + ((c - 0x10000) >> 10));
            append_unit(result, 0xDC00 + ((c - 0x10000) & 0x3FF));
        } else {
            append_unit(result, c);
        }
    }
    return result;
}

std::string text_string(std::string_view text) {
    std::string plain = "(";
    for (const char c : text) {
        if (c < ' ' || c > '~') return "<FEFF" + utf16_hex(text) + ">";
        if (c == '(' || c == ')' || c == '\\') plain += '\\';
        plain += c;
    }
    return plain + ")";
}

std::string name_of(std::string_view text) {
    std::string result = "/";
    for (const unsigned char c : text) {
        if (c > ' ' && c < 127 &&
            std::string_view("#()<>[]{}/%").find(static_cast<char>(c)) == std::string_view::npos) {
            result += static_cast<char>(c);
        } else {
            result += '#';
            result += hexadecimal[c >> 4];
            result += hexadecimal[c & 15];
        }
    }
    return result;
}

File::File() : bytes_("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") {}

Object File::reserve() {
    places_.emplace_back();
    return static_cast<Object>(places_.size()) - 1;
}

void File::put(Object object, std::string_view body) {
    waiting_head_ += std::to_string(object) + ' ' + std::to_string(waiting_.size()) + ' ';
    waiting_ += body;
    waiting_ += '\n';
    waiting_objects_.push_back(object);
    if (waiting_objects_.size() == most_in_a_stream) pack();
}

Object File::add(std::string_view body) {
    const Object object = reserve();
    put(object, body);
    return object;
}

void File::put_stream(Object object, std::string_view entries, std::string_view bytes, bool packed) {
    const std::string smaller = packed ? packed_bytes(bytes) : std::string();
    const std::string_view content = packed ? std::string_view(smaller) : bytes;
    places_[object] = {static_cast<std::uint32_t>(bytes_.size()), -1, true};
    bytes_ += std::to_string(object) + " 0 obj\n<<";
    bytes_ += entries;
    if (packed) bytes_ += "/Filter/FlateDecode";
    bytes_ += "/Length " + std::to_string(content.size()) + ">>\nstream\n";
    bytes_ += content;
    bytes_ += "\nendstream\nendobj\n";
}

Object File::add_stream(std::string_view entries, std::string_view bytes, bool packed) {
    const Object object = reserve();
    put_stream(object, entries, bytes, packed);
    return object;
}

void File::pack() {
    if (waiting_objects_.empty()) return;
    const Object stream = reserve();
    for (std::size_t i = 0; i < waiting_objects_.size(); ++i)
        places_[waiting_objects_[i]] = {static_cast<std::uint32_t>(stream), static_cast<int>(i), true};
    const std::string entries =
        "/Type/ObjStm/N " + std::to_string(waiting_objects_.size()) + "/First " + std::to_string(waiting_head_.size());
    put_stream(stream, entries, waiting_head_ + waiting_);
    waiting_head_.clear();
    waiting_.clear();
    waiting_objects_.clear();
}

std::string File::end(Object catalog, Object information) {
    pack();
    const Object table = reserve();
    const auto start = static_cast<std::uint32_t>(bytes_.size());
    places_[table] = {start, -1, true};
    std::string rows;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Place& place = places_[i];
        append_big_endian(rows, !place.used ? 0 : place.index < 0 ? 1 : 2, 1);
        append_big_endian(rows, place.used ? place.offset : 0, 4);
        append_big_endian(rows, place.used ? (place.index < 0 ? 0 : place.index) : i == 0 ? 0xFFFF : 0, 2);
    }
    const std::string id = "<" + identifier(bytes_) + ">";
    put_stream(table,
               "/Type/XRef/Size " + std::to_string(places_.size()) + "/W[1 4 2]/Root " + ref(catalog) + "/Info " +
                   ref(information) + "/ID[" + id + id + "]",
               rows);
    bytes_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
    return std::move(bytes_);
}

}  // namespace parcours::pdf
