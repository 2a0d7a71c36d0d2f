#include "journeys/layout/palette.h"

#include <cmath>

namespace parcours {
namespace {

constexpr Colour rgb(std::uint32_t value, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value), alpha};
}

constexpr Palette light{{
    rgb(0xf4f5f7), rgb(0xffffff), rgb(0xe8ebf0),
    rgb(0xc3cad5), rgb(0x44505f),  // canvas, surface, lane, line, line_strong
    rgb(0x1a2330), rgb(0x4d5969), rgb(0x2456c7),
    rgb(0xdbe6fc), rgb(0xffffff), rgb(0x1a2330, 64),  // text, text_soft, accent, accent_soft, on_accent, shadow
    rgb(0x2f4b7c), rgb(0x1e6866), rgb(0x674482),
    rgb(0x86492a), rgb(0xffffff),  // stage_0, stage_1, stage_2, stage_3, on_stage
    rgb(0x1e2632), rgb(0x47505e),  // on_note, on_note_soft
    rgb(0xffd2c2), rgb(0xc3ebd6), rgb(0xffe99a),
    rgb(0xcce2ff), rgb(0xe5daf6),  // pain, strength, idea, question, verbatim
    rgb(0xb0341a), rgb(0x0e694d), rgb(0x775800),
    rgb(0x1d53a3), rgb(0x64439a),  // pain_mark, strength_mark, idea_mark, question_mark, verbatim_mark
    rgb(0xdbb4a6), rgb(0xa7cab8), rgb(0xdbc884),
    rgb(0xafc2db), rgb(0xc4bbd3),  // pain_fold, strength_fold, idea_fold, question_fold, verbatim_fold
    rgb(0x1a2330), rgb(0xb2e0df), rgb(0xdaeabb),
    rgb(0xffdf9e), rgb(0xf7bbaf),  // on_band, kept, partly, fragile, not_kept
    rgb(0x0b5d61), rgb(0x466319), rgb(0x7c5000),
    rgb(0xa02913),  // kept_mark, partly_mark, fragile_mark, not_kept_mark
    rgb(0x2f5fc4), rgb(0x0f726b), rgb(0x893fa0),
    rgb(0xa4470f), rgb(0xffffff),  // sign_0, sign_1, sign_2, sign_3, on_sign
    rgb(0x80145b), rgb(0xaf500a), rgb(0x2456c7),
    rgb(0xb3261e),  // cap, truth, emotion, danger
}};

constexpr Palette dark{{
    rgb(0x14181f), rgb(0x262d38), rgb(0x1c222b),
    rgb(0x404b5a), rgb(0xb4becc),  // canvas, surface, lane, line, line_strong
    rgb(0xeef2f7), rgb(0xafbac8), rgb(0x86adff),
    rgb(0x263a63), rgb(0x0b1630), rgb(0x000000, 128),  // text, text_soft, accent, accent_soft, on_accent, shadow
    rgb(0x3d5a94), rgb(0x22706d), rgb(0x735090),
    rgb(0x8d5332), rgb(0xffffff),  // stage_0, stage_1, stage_2, stage_3, on_stage
    rgb(0x141a23), rgb(0x343d4a),  // on_note, on_note_soft
    rgb(0xe9b09e), rgb(0x9fd5bb), rgb(0xe6ce78),
    rgb(0xa8c8ef), rgb(0xccbae7),  // pain, strength, idea, question, verbatim
    rgb(0x8a2008), rgb(0x0a4d35), rgb(0x5a4200),
    rgb(0x123f80), rgb(0x4b2d80),  // pain_mark, strength_mark, idea_mark, question_mark, verbatim_mark
    rgb(0xc89787), rgb(0x88b7a0), rgb(0xc5b167),
    rgb(0x90accd), rgb(0xaf9fc6),  // pain_fold, strength_fold, idea_fold, question_fold, verbatim_fold
    rgb(0x121820), rgb(0x95cfcd), rgb(0xc0d49a),
    rgb(0xe9c57e), rgb(0xe69e8f),  // on_band, kept, partly, fragile, not_kept
    rgb(0x083f42), rgb(0x2e440c), rgb(0x553700),
    rgb(0x711706),  // kept_mark, partly_mark, fragile_mark, not_kept_mark
    rgb(0x2f5fc4), rgb(0x0f6f68), rgb(0x863c9d),
    rgb(0xa1450f), rgb(0xffffff),  // sign_0, sign_1, sign_2, sign_3, on_sign
    rgb(0x5a0a40), rgb(0xf0a562), rgb(0x8fb3ff),
    rgb(0xff9c8f),  // cap, truth, emotion, danger
}};

constexpr Palette high_contrast{{
    rgb(0xffffff), rgb(0xffffff), rgb(0xf0f0f0),
    rgb(0x3a3a3a), rgb(0x000000),  // canvas, surface, lane, line, line_strong
    rgb(0x000000), rgb(0x1f1f1f), rgb(0x0b2fa8),
    rgb(0xd6e2ff), rgb(0xffffff), rgb(0x000000, 96),  // text, text_soft, accent, accent_soft, on_accent, shadow
    rgb(0x1b2f5c), rgb(0x0b4543), rgb(0x482a62),
    rgb(0x5a2b12), rgb(0xffffff),  // stage_0, stage_1, stage_2, stage_3, on_stage
    rgb(0x000000), rgb(0x1c1c1c),  // on_note, on_note_soft
    rgb(0xffd2c2), rgb(0xc3ebd6), rgb(0xffe99a),
    rgb(0xcce2ff), rgb(0xe5daf6),  // pain, strength, idea, question, verbatim
    rgb(0x7d1500), rgb(0x00452e), rgb(0x4a3600),
    rgb(0x003077), rgb(0x3e1f73),  // pain_mark, strength_mark, idea_mark, question_mark, verbatim_mark
    rgb(0xdbb4a6), rgb(0xa7cab8), rgb(0xdbc884),
    rgb(0xafc2db), rgb(0xc4bbd3),  // pain_fold, strength_fold, idea_fold, question_fold, verbatim_fold
    rgb(0x000000), rgb(0xb2e0df), rgb(0xdaeabb),
    rgb(0xffdf9e), rgb(0xf7bbaf),  // on_band, kept, partly, fragile, not_kept
    rgb(0x003c40), rgb(0x2a400a), rgb(0x4f3200),
    rgb(0x6b1200),  // kept_mark, partly_mark, fragile_mark, not_kept_mark
    rgb(0x1d3f99), rgb(0x084e49), rgb(0x5d2273),
    rgb(0x702c00), rgb(0xffffff),  // sign_0, sign_1, sign_2, sign_3, on_sign
    rgb(0x560a3c), rgb(0x7a3300), rgb(0x0b2fa8),
    rgb(0x8a0f08),  // cap, truth, emotion, danger
}};

constexpr Palette paper{{
    rgb(0xffffff), rgb(0xffffff), rgb(0xf1f3f6),
    rgb(0xc3cad5), rgb(0x44505f),  // canvas, surface, lane, line, line_strong
    rgb(0x1a2330), rgb(0x4d5969), rgb(0x2456c7),
    rgb(0xdbe6fc), rgb(0xffffff), rgb(0x1a2330, 0),  // text, text_soft, accent, accent_soft, on_accent, shadow
    rgb(0x2f4b7c), rgb(0x1e6866), rgb(0x674482),
    rgb(0x86492a), rgb(0xffffff),  // stage_0, stage_1, stage_2, stage_3, on_stage
    rgb(0x1e2632), rgb(0x47505e),  // on_note, on_note_soft
    rgb(0xffd2c2), rgb(0xc3ebd6), rgb(0xffe99a),
    rgb(0xcce2ff), rgb(0xe5daf6),  // pain, strength, idea, question, verbatim
    rgb(0xb0341a), rgb(0x0e694d), rgb(0x775800),
    rgb(0x1d53a3), rgb(0x64439a),  // pain_mark, strength_mark, idea_mark, question_mark, verbatim_mark
    rgb(0xdbb4a6), rgb(0xa7cab8), rgb(0xdbc884),
    rgb(0xafc2db), rgb(0xc4bbd3),  // pain_fold, strength_fold, idea_fold, question_fold, verbatim_fold
    rgb(0x1a2330), rgb(0xb2e0df), rgb(0xdaeabb),
    rgb(0xffdf9e), rgb(0xf7bbaf),  // on_band, kept, partly, fragile, not_kept
    rgb(0x0b5d61), rgb(0x466319), rgb(0x7c5000),
    rgb(0xa02913),  // kept_mark, partly_mark, fragile_mark, not_kept_mark
    rgb(0x2f5fc4), rgb(0x0f726b), rgb(0x893fa0),
    rgb(0xa4470f), rgb(0xffffff),  // sign_0, sign_1, sign_2, sign_3, on_sign
    rgb(0x80145b), rgb(0xaf500a), rgb(0x2456c7),
    rgb(0xb3261e),  // cap, truth, emotion, danger
}};

constexpr double text_contrast = 4.5;
constexpr double mark_contrast = 3;

constexpr std::array pairs{
    InkPair{Ink::text, Ink::canvas, text_contrast},
    InkPair{Ink::text_soft, Ink::canvas, text_contrast},
    InkPair{Ink::text, Ink::surface, text_contrast},
    InkPair{Ink::text_soft, Ink::surface, text_contrast},
    InkPair{Ink::text, Ink::lane, text_contrast},
    InkPair{Ink::text_soft, Ink::lane, text_contrast},
    InkPair{Ink::line_strong, Ink::canvas, text_contrast},
    InkPair{Ink::accent, Ink::canvas, text_contrast},
    InkPair{Ink::accent, Ink::surface, text_contrast},
    InkPair{Ink::text, Ink::accent_soft, text_contrast},
    InkPair{Ink::on_accent, Ink::accent, text_contrast},
    InkPair{Ink::on_accent, Ink::truth, text_contrast},
    InkPair{Ink::danger, Ink::surface, text_contrast},
    InkPair{Ink::danger, Ink::canvas, text_contrast},
    InkPair{Ink::emotion, Ink::lane, mark_contrast},
    InkPair{Ink::truth, Ink::surface, mark_contrast},
    InkPair{Ink::on_stage, Ink::stage_0, text_contrast},
    InkPair{Ink::on_stage, Ink::stage_1, text_contrast},
    InkPair{Ink::on_stage, Ink::stage_2, text_contrast},
    InkPair{Ink::on_stage, Ink::stage_3, text_contrast},
    InkPair{Ink::on_sign, Ink::sign_0, text_contrast},
    InkPair{Ink::on_sign, Ink::sign_1, text_contrast},
    InkPair{Ink::on_sign, Ink::sign_2, text_contrast},
    InkPair{Ink::on_sign, Ink::sign_3, text_contrast},
    InkPair{Ink::on_note, Ink::pain, text_contrast},
    InkPair{Ink::on_note_soft, Ink::pain, text_contrast},
    InkPair{Ink::pain_mark, Ink::pain, text_contrast},
    InkPair{Ink::sign_0, Ink::pain, mark_contrast},
    InkPair{Ink::sign_1, Ink::pain, mark_contrast},
    InkPair{Ink::sign_2, Ink::pain, mark_contrast},
    InkPair{Ink::sign_3, Ink::pain, mark_contrast},
    InkPair{Ink::on_note, Ink::strength, text_contrast},
    InkPair{Ink::on_note_soft, Ink::strength, text_contrast},
    InkPair{Ink::strength_mark, Ink::strength, text_contrast},
    InkPair{Ink::sign_0, Ink::strength, mark_contrast},
    InkPair{Ink::sign_1, Ink::strength, mark_contrast},
    InkPair{Ink::sign_2, Ink::strength, mark_contrast},
    InkPair{Ink::sign_3, Ink::strength, mark_contrast},
    InkPair{Ink::on_note, Ink::idea, text_contrast},
    InkPair{Ink::on_note_soft, Ink::idea, text_contrast},
    InkPair{Ink::idea_mark, Ink::idea, text_contrast},
    InkPair{Ink::sign_0, Ink::idea, mark_contrast},
    InkPair{Ink::sign_1, Ink::idea, mark_contrast},
    InkPair{Ink::sign_2, Ink::idea, mark_contrast},
    InkPair{Ink::sign_3, Ink::idea, mark_contrast},
    InkPair{Ink::on_note, Ink::question, text_contrast},
    InkPair{Ink::on_note_soft, Ink::question, text_contrast},
    InkPair{Ink::question_mark, Ink::question, text_contrast},
    InkPair{Ink::sign_0, Ink::question, mark_contrast},
    InkPair{Ink::sign_1, Ink::question, mark_contrast},
    InkPair{Ink::sign_2, Ink::question, mark_contrast},
    InkPair{Ink::sign_3, Ink::question, mark_contrast},
    InkPair{Ink::on_note, Ink::verbatim, text_contrast},
    InkPair{Ink::on_note_soft, Ink::verbatim, text_contrast},
    InkPair{Ink::verbatim_mark, Ink::verbatim, text_contrast},
    InkPair{Ink::sign_0, Ink::verbatim, mark_contrast},
    InkPair{Ink::sign_1, Ink::verbatim, mark_contrast},
    InkPair{Ink::sign_2, Ink::verbatim, mark_contrast},
    InkPair{Ink::sign_3, Ink::verbatim, mark_contrast},
    InkPair{Ink::on_band, Ink::kept, text_contrast},
    InkPair{Ink::kept_mark, Ink::kept, mark_contrast},
    InkPair{Ink::cap, Ink::kept, text_contrast},
    InkPair{Ink::on_band, Ink::partly, text_contrast},
    InkPair{Ink::partly_mark, Ink::partly, mark_contrast},
    InkPair{Ink::cap, Ink::partly, text_contrast},
    InkPair{Ink::on_band, Ink::fragile, text_contrast},
    InkPair{Ink::fragile_mark, Ink::fragile, mark_contrast},
    InkPair{Ink::cap, Ink::fragile, text_contrast},
    InkPair{Ink::on_band, Ink::not_kept, text_contrast},
    InkPair{Ink::not_kept_mark, Ink::not_kept, mark_contrast},
    InkPair{Ink::cap, Ink::not_kept, text_contrast},
};

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

const Palette& palette(Theme theme) {
    switch (theme) {
        case Theme::dark:
            return dark;
        case Theme::high_contrast:
            return high_contrast;
        case Theme::print:
            return paper;
        case Theme::light:
            break;
    }
    return light;
}

std::span<const InkPair> ink_pairs() { return pairs; }

double contrast(Colour a, Colour b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace parcours
