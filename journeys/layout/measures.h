// The distances of the board, in document units. One place, so that what is drawn and what is laid out agree.
#pragma once

namespace parcours::measures {

inline constexpr int gap = 16;           // between columns
inline constexpr int lane_gap = 8;       // between lanes
inline constexpr int lane_padding = 12;  // from a lane's ground to its cells, above and below
inline constexpr int title_width = 240;  // of the titles left of the lanes
inline constexpr int column_width = 240;

inline constexpr int card_padding = 12;
inline constexpr int note_head = 30;  // above the text of a note
inline constexpr int note_foot = 30;  // below it

inline constexpr int journey_title_height = 104;
inline constexpr int stage_height = 48;
inline constexpr int step_height = 144;
inline constexpr int channels_height = 40;
inline constexpr int emotion_height = 120;
inline constexpr int emotion_level = 22;  // from one of the five emotions to the next
inline constexpr int office_height = 104;
inline constexpr int visibility_height = 28;
inline constexpr int rating_height = 56;

inline constexpr int note_height = 118;  // of a note on a step
inline constexpr int prompt_height = 76;
inline constexpr int add_note_height = 40;
inline constexpr int note_gap = 8;
inline constexpr int add_step_size = 32;
inline constexpr int add_stage_width = 56;

inline constexpr int free_note_size = 200;
inline constexpr int free_note_gap = 20;
inline constexpr int guest_columns = 3;  // of notes of steps that are gathered in a cluster
inline constexpr int cluster_padding = 20;
inline constexpr int cluster_title_height = 44;
inline constexpr int cluster_width = 280;  // of one none of whose notes lies in it
inline constexpr int cluster_height = 96;
constexpr bool is_folded_cluster(int height) { return height == cluster_height; }
inline constexpr int tray_distance = 72;  // from the grid to the notes nobody has laid anywhere
inline constexpr int tray_columns = 8;

inline constexpr int guide_width = 640;  // what to do in an empty journey
inline constexpr int guide_height = 240;

}  // namespace parcours::measures
