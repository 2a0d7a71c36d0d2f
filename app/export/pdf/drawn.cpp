#include "app/export/pdf/drawn.h"

#include <cairo-ft.h>

#include FT_ADVANCES_H

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace parcours::pdf {
namespace {

template <auto free>
struct Closed {
    void operator()(auto* object) const { free(object); }
};
using PageSurface = std::unique_ptr<cairo_surface_t, Closed<cairo_surface_destroy>>;
using PageCairo = std::unique_ptr<cairo_t, Closed<cairo_destroy>>;

using Library = std::shared_ptr<FT_LibraryRec_>;

/// A typeface as FreeType has it, with its bytes. Lives as long as Cairo keeps anything of it.
struct Outlines {
    Outlines(Library of, hb_face_t* face) : library(std::move(of)), bytes(hb_face_reference_blob(face)) {
        unsigned size = 0;
        const char* data = hb_blob_get_data(bytes, &size);
        if (FT_New_Memory_Face(library.get(), reinterpret_cast<const FT_Byte*>(data), static_cast<FT_Long>(size),
                               static_cast<FT_Long>(hb_face_get_index(face) & 0xFFFF), &type) != 0)
            type = nullptr;
    }
    ~Outlines() {
        if (type) FT_Done_Face(type);
        hb_blob_destroy(bytes);
    }
    Outlines(const Outlines&) = delete;
    Outlines& operator=(const Outlines&) = delete;
    Library library;
    hb_blob_t* bytes;
    FT_Face type = nullptr;
};

class GlyphFace {
  public:
    GlyphFace(const Library& library, hb_face_t* face) {
        static const cairo_user_data_key_t key{};
        auto outlines = std::make_unique<Outlines>(library, face);
        if (!outlines->type) return;
        type_ = outlines->type;
        cairo_.reset(cairo_ft_font_face_create_for_ft_face(type_, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP));
        if (cairo_font_face_set_user_data(cairo_.get(), &key, outlines.get(), [](void* kept) {
                delete static_cast<Outlines*>(kept);
            }) == CAIRO_STATUS_SUCCESS)
            (void)outlines.release();
        else
            cairo_.reset();
    }
    cairo_font_face_t* cairo() const { return cairo_.get(); }
    /// In em.
    double advance(unsigned glyph) const {
        FT_Fixed width = 0;
        if (!cairo_ || FT_Get_Advance(type_, glyph, FT_LOAD_NO_SCALE, &width) != 0) return 0;
        return static_cast<double>(width) / type_->units_per_EM;
    }

  private:
    FT_Face type_ = nullptr;
    std::unique_ptr<cairo_font_face_t, Closed<cairo_font_face_destroy>> cairo_;
};

/// The words of a content stream: numbers, names, strings of glyphs, brackets, operators. Dictionaries are passed over.
class Tokens {
  public:
    explicit Tokens(std::string_view text) : text_(text) {}
    /// False at the end.
    bool next(std::string_view& token) {
        while (at_ < text_.size() && is_white(text_[at_])) ++at_;
        if (at_ == text_.size()) return false;
        const std::size_t from = at_;
        if (text_.substr(at_).starts_with("<<")) {
            pass_dictionary();
        } else if (text_[at_] == '<') {
            at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
        } else if (text_[at_] == '[' || text_[at_] == ']') {
            ++at_;
        } else {
            ++at_;
            while (at_ < text_.size() && !is_white(text_[at_]) && std::strchr("[]<>/", text_[at_]) == nullptr) ++at_;
        }
        token = text_.substr(from, at_ - from);
        return true;
    }

  private:
    static bool is_white(char c) { return c == ' ' || c == '\n'; }
    void pass_dictionary() {
        int depth = 0;
        do {
            const std::string_view two = text_.substr(at_, 2);
            const bool opens = two == "<<", closes = two == ">>";
            depth += opens ? 1 : closes ? -1 : 0;
            if (!opens && two.front() == '<')
                at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;  // a string
            else
                at_ += opens || closes ? 2 : 1;
        } while (depth > 0 && at_ < text_.size());
    }
    std::string_view text_;
    std::size_t at_ = 0;
};

unsigned hex_value(std::string_view digits) {
    unsigned value = 0;
    for (const char c : digits) value = value << 4 | static_cast<unsigned>(c <= '9' ? c - '0' : c - 'A' + 10);
    return value;
}

PageSurface surface_of(const Pixels& picture) {
    PageSurface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, picture.width, picture.height));
    cairo_surface_flush(surface.get());
    unsigned char* rows = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int i = 0; rows && i < picture.width * picture.height; ++i) {
        const auto byte = [&](int channel) { return static_cast<unsigned char>(picture.colours[i * 3 + channel]); };
        const unsigned alpha = picture.opacity.empty() ? 255 : static_cast<unsigned char>(picture.opacity[i]);
        const std::uint32_t pixel =
            alpha << 24 | byte(0) * alpha / 255 << 16 | byte(1) * alpha / 255 << 8 | byte(2) * alpha / 255;
        std::memcpy(rows + i / picture.width * stride + i % picture.width * 4, &pixel, 4);
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

struct Shade {
    double red = 0, green = 0, blue = 0;
};
struct Inks {
    Shade fill, stroke;
};

}  // namespace

struct PagePainter::Tools {
    std::map<std::string, std::unique_ptr<GlyphFace>, std::less<>> faces;
    std::map<std::string, PageSurface, std::less<>> pictures;
    std::map<std::string, int> unread;
};

namespace {

/// Follows the operators of one page.
template <class Tools>
class PageOperators {
  public:
    PageOperators(cairo_t* cairo, Tools& tools) : cairo_(cairo), tools_(tools) {}

    void follow(std::string_view content) {
        Tokens tokens(content);
        for (std::string_view token; tokens.next(token);) {
            if (token == "[")
                in_array_ = true, line_.clear();
            else if (token == "]")
                in_array_ = false;
            else if (token.front() == '<')
                take_string(token);
            else if (token.front() == '/')
                name_ = token.substr(1);
            else if (token.front() == '-' || token.front() == '.' || (token.front() >= '0' && token.front() <= '9'))
                take_number(std::strtod(std::string(token).c_str(), nullptr));
            else
                run(token), numbers_.clear();
        }
    }

  private:
    /// Glyphs after one another, or how far the pen goes back, in 1/1000 em.
    struct Part {
        std::string_view glyphs;
        double back = 0;
    };

    void take_number(double value) { in_array_ ? line_.push_back({{}, value}) : numbers_.push_back(value); }
    void take_string(std::string_view token) {
        if (in_array_) line_.push_back({token.substr(1, token.size() - 2), 0});
    }
    double number(std::size_t place) const { return place < numbers_.size() ? numbers_[place] : 0; }

    void run(std::string_view op) {
        if (op == "q" || op == "Q") return op == "q" ? save() : restore();
        if (op == "cm") return transform();
        if (op == "rg") return void(inks_.fill = {number(0), number(1), number(2)});
        if (op == "RG") return void(inks_.stroke = {number(0), number(1), number(2)});
        if (op == "w") return cairo_set_line_width(cairo_, number(0));
        if (op == "d") return dash();
        if (op == "m") return cairo_move_to(cairo_, number(0), number(1));
        if (op == "l") return cairo_line_to(cairo_, number(0), number(1));
        if (op == "c") return cairo_curve_to(cairo_, number(0), number(1), number(2), number(3), number(4), number(5));
        if (op == "h") return cairo_close_path(cairo_);
        if (op == "re") return cairo_rectangle(cairo_, number(0), number(1), number(2), number(3));
        if (op == "f" || op == "S" || op == "s") return paint(op);
        if (op == "Do") return picture();
        write(op);
    }
    void write(std::string_view op) {
        if (op == "Tf") return void((face_ = face(name_), size_ = number(0)));
        if (op == "Tm") return void((pen_x_ = number(4), pen_y_ = number(5), rise_ = 0));
        if (op == "Ts") return void(rise_ = number(0));
        if (op == "TJ") return show();
        if (op != "BT" && op != "ET" && op != "BDC" && op != "BMC" && op != "EMC") ++tools_.unread[std::string(op)];
    }

    void save() {
        cairo_save(cairo_);
        saved_.push_back(inks_);
    }
    void restore() {
        if (saved_.empty()) return;
        cairo_restore(cairo_);
        inks_ = saved_.back();
        saved_.pop_back();
    }
    void transform() {
        cairo_matrix_t matrix;
        cairo_matrix_init(&matrix, number(0), number(1), number(2), number(3), number(4), number(5));
        cairo_transform(cairo_, &matrix);
    }
    void dash() {
        const double length = line_.empty() ? 0 : line_.front().back;
        cairo_set_dash(cairo_, &length, length > 0 ? 1 : 0, 0);
        line_.clear();
    }
    void use(const Shade& shade) { cairo_set_source_rgb(cairo_, shade.red, shade.green, shade.blue); }
    void paint(std::string_view op) {
        use(op == "f" ? inks_.fill : inks_.stroke);
        if (op == "s") cairo_close_path(cairo_);
        op == "f" ? cairo_fill(cairo_) : cairo_stroke(cairo_);
    }
    void picture() {
        const auto found = tools_.pictures.find(name_);
        if (found == tools_.pictures.end()) return;
        cairo_surface_t* surface = found->second.get();
        cairo_save(cairo_);
        cairo_translate(cairo_, 0, 1);
        cairo_scale(cairo_, 1.0 / cairo_image_surface_get_width(surface),
                    -1.0 / cairo_image_surface_get_height(surface));
        cairo_set_source_surface(cairo_, surface, 0, 0);
        cairo_paint(cairo_);
        cairo_restore(cairo_);
    }
    GlyphFace* face(std::string_view name) {
        const auto found = tools_.faces.find(name);
        return found == tools_.faces.end() ? nullptr : found->second.get();
    }
    /// `Paper` sets all text upright with y downwards: what rises goes up.
    void show() {
        std::vector<cairo_glyph_t> glyphs;
        for (const Part& part : line_) {
            pen_x_ -= part.back * size_ / 1000;
            for (std::size_t at = 0; face_ && at + 4 <= part.glyphs.size(); at += 4) {
                const unsigned glyph = hex_value(part.glyphs.substr(at, 4));
                glyphs.push_back({glyph, pen_x_, pen_y_ - rise_});
                pen_x_ += face_->advance(glyph) * size_;
            }
        }
        line_.clear();
        if (!face_ || !face_->cairo() || glyphs.empty()) return;
        use(inks_.fill);
        cairo_set_font_face(cairo_, face_->cairo());
        cairo_set_font_size(cairo_, size_);
        cairo_show_glyphs(cairo_, glyphs.data(), static_cast<int>(glyphs.size()));
    }

    cairo_t* cairo_;
    Tools& tools_;
    std::vector<double> numbers_;
    std::vector<Part> line_;
    std::string_view name_;
    bool in_array_ = false;
    Inks inks_;
    std::vector<Inks> saved_;
    GlyphFace* face_ = nullptr;
    double size_ = 0, pen_x_ = 0, pen_y_ = 0, rise_ = 0;
};

void let_glyphs_stand_between_pixels(cairo_t* cairo) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(cairo, options);
    cairo_font_options_destroy(options);
}

/// Opaque pixels in the order of bytes that textures take.
PagePicture picture_of(cairo_surface_t* surface, double scale) {
    cairo_surface_flush(surface);
    PagePicture picture{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), scale, {}};
    const unsigned char* rows = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4);
    std::uint8_t* out = picture.pixels.data();
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x, out += 4) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, rows + y * stride + x * 4, 4);
            out[0] = static_cast<std::uint8_t>(pixel >> 16);
            out[1] = static_cast<std::uint8_t>(pixel >> 8);
            out[2] = static_cast<std::uint8_t>(pixel);
            out[3] = 255;
        }
    return picture;
}

}  // namespace

PagePainter::PagePainter(const DrawnPages& pages) : pages_(pages), tools_(std::make_unique<Tools>()) {
    FT_Library opened = nullptr;
    if (FT_Init_FreeType(&opened) != 0) return;
    const Library library(opened, FT_Done_FreeType);
    for (const auto& [name, face] : pages.faces)
        tools_->faces.emplace(name, std::make_unique<GlyphFace>(library, face.get()));
    for (const auto& [name, picture] : pages.pictures) tools_->pictures.emplace(name, surface_of(picture));
}

PagePainter::~PagePainter() = default;

const std::map<std::string, int>& PagePainter::unread() const { return tools_->unread; }

PagePicture PagePainter::picture(std::size_t page, double scale) {
    const DrawnPage& drawn = pages_.pages[page];
    const PageSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                         static_cast<int>(std::lround(drawn.width * scale)),
                                                         static_cast<int>(std::lround(drawn.height * scale))));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return {};
    {
        const PageCairo cairo(cairo_create(surface.get()));
        let_glyphs_stand_between_pixels(cairo.get());
        cairo_set_source_rgb(cairo.get(), 1, 1, 1);
        cairo_paint(cairo.get());
        cairo_translate(cairo.get(), 0, drawn.height * scale);
        cairo_scale(cairo.get(), scale, -scale);
        PageOperators(cairo.get(), *tools_).follow(drawn.content);
    }
    return picture_of(surface.get(), scale);
}

}  // namespace parcours::pdf
