#include "sessions/versions.h"

#include <zlib.h>

#include <set>

#include "sessions/file.h"
#include "sessions/repair.h"

namespace parcours {
namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string in_base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8 | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i) text += i <= count ? digits[group >> (18 - 6 * i) & 63] : '=';
    }
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    while (text.ends_with('=')) text.remove_suffix(1);
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t group = 0;
    int bits = 0;
    for (const char c : text) {
        const auto digit = digits.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        group = group << 6 | static_cast<std::uint32_t>(digit);
        if ((bits += 6) < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(group >> bits & 255);
    }
    return bytes;
}

std::string deflated(std::string_view bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string packed(size, '\0');
    const int result = compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                                 reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()), 6);
    packed.resize(result == Z_OK ? size : 0);
    return packed;
}

/// Grows no further than a session file may.
std::optional<std::string> inflated(std::string_view bytes) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string text;
    int result = Z_OK;
    while (result == Z_OK && text.size() <= largest_file) {
        const std::size_t had = text.size(), more = std::max<std::size_t>(65'536, had);
        text.resize(had + more);
        stream.next_out = reinterpret_cast<Bytef*>(text.data() + had);
        stream.avail_out = static_cast<uInt>(more);
        result = inflate(&stream, Z_NO_FLUSH);
        text.resize(had + more - stream.avail_out);
    }
    inflateEnd(&stream);
    if (result != Z_STREAM_END || text.size() > largest_file) return std::nullopt;
    return text;
}

/// Rows of a version that are to stand again, with all that they hang together with.
class Return {
  public:
    Return(const Document& now, const Document& version) : next_(now), version_(version) {}

    template <class R>
    void with_owners(Id<R> id) {
        const auto row = version_.all<R>().row(id);
        if (!row) return;
        next_ = next_.with(next_.all<R>().with(std::array{typename Table<R>::Put{id, row}}));
        for_each_field<R>([&](const auto& field) {
            using T = typename std::remove_cvref_t<decltype(field)>::Type;
            if constexpr (is_id<T>) {
                using Owner = typename IdTarget<T>::Record;
                const T owner = (*row).*field.member;
                if (field.rule.owner && !next_.find(owner)) with_owners<Owner>(owner);
            }
        });
    }
    /// Kinds that own come before those that are owned.
    void with_owned() {
        for_each_kind([&]<class R>(Kind<R>) {
            for (const R& record : version_.all<R>())
                if (!next_.find(record.id) && returned_owner(record)) put(record);
        });
    }
    template <class R>
    void mark(Id<R> id) {
        returned_.insert(std::pair{Schema<R>::kind, id.value});
    }
    Document take() { return std::move(next_); }

  private:
    template <class R>
    bool returned_owner(const R& record) const {
        bool found = false;
        for_each_field<R>([&](const auto& field) {
            using T = typename std::remove_cvref_t<decltype(field)>::Type;
            if constexpr (is_id<T>)
                found = found ||
                        (field.rule.owner && returned_.contains(std::pair{Schema<typename IdTarget<T>::Record>::kind,
                                                                          (record.*field.member).value}));
        });
        return found;
    }
    template <class R>
    void put(const R& record) {
        next_ = next_.with(
            next_.all<R>().with(std::array{typename Table<R>::Put{record.id, version_.all<R>().row(record.id)}}));
        mark(record.id);
    }

    Document next_;
    const Document& version_;
    std::set<std::pair<std::string_view, std::uint64_t>> returned_;
};

}  // namespace

std::string packed(const Document& document) {
    Session session;
    session.doc_id = "0000000000000000";
    session.document = document.with(Table<Checkpoint>{});
    return in_base64(deflated(written(session)));
}

std::optional<Document> unpacked(std::string_view content) {
    const auto bytes = from_base64(content);
    const auto text = bytes ? inflated(*bytes) : std::nullopt;
    if (!text) return std::nullopt;
    auto read = read_session(*text, "", "");
    if (!std::holds_alternative<Loaded>(read)) return std::nullopt;
    return std::move(std::get<Loaded>(read).session.document);
}

Document brought_back(const Document& now, const Document& version) { return version.with(now.all<Checkpoint>()); }

Document brought_back(const Document& now, const Document& version, std::string_view kind, std::uint64_t id,
                      std::string_view tray_title) {
    Return back(now, version);
    for_each_kind([&]<class R>(Kind<R>) {
        if (Schema<R>::kind != kind) return;
        const bool was_gone = !now.find(Id<R>{id});
        back.with_owners(Id<R>{id});
        if (was_gone) back.mark(Id<R>{id});
    });
    back.with_owned();
    Notices unheard;
    return repaired(back.take(), tray_title, unheard).document;
}

}  // namespace parcours
