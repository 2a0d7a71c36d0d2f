// What went wrong with a file (Problem: it could not be done) or was set right in it (Notice: it was done all the
// same). Worded for people in assets/words/*/problems.json, keys "problem.<code>" and "notice.<code>"; never here. The
// words of a problem say what was expected; whoever shows them puts file and place before: FILE: place: what. The words
// of a notice name the place themselves. Details that are names of fields are worded by "field.<detail>".
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace parcours {

struct Problem {
    std::string code;    ///< one of `problem_codes`
    std::string file;    ///< the file as it was named, or its last part
    std::string place;   ///< "12:5" (line:column), a ref, the name of a key; empty: the file as a whole
    std::string detail;  ///< fills {detail} in the words
    friend bool operator==(const Problem&, const Problem&) = default;
};

struct Notice {
    std::string code;    ///< one of `notice_codes`
    std::string place;   ///< as in Problem
    std::string detail;  ///< fills {detail} in the words
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// Every code a Problem may carry.
inline constexpr std::array problem_codes{
    // The machine said no.
    "file_missing",       // no such file
    "file_exists",        // something of that name is there already
    "not_a_file",         // a folder or a device where a file was expected
    "name_too_long",      // no file can have this name
    "no_permission",      // not allowed to read or write there
    "disk_full",          // no space or quota left
    "disk_read_only",     // the disk takes no writes
    "disk_failed",        // any other failure; detail: the system's own words
    "changed_on_disk",    // somebody else has saved this file since it was read
    "session_read_only",  // a newer program wrote this file and asks that ours does not change it
    "no_memory",          // there is not enough for it
    // What came in through the door.
    "file_empty",           // nothing in it
    "file_too_large",       // above the cap; detail: the cap in MiB
    "file_binary",          // not a text at all; detail: what it looks like (zip, pdf, png, jpeg) or empty
    "not_utf8",             // the text is not UTF-8
    "cut_short",            // the file ends in the middle
    "not_json",             // not well-formed; place: where
    "too_deep",             // nested beyond the limit
    "too_many_values",      // more values than the limit
    "text_too_long",        // one text above the limit
    "double_key",           // the same key twice in one object; detail: the key
    "number_out_of_range",  // a number that no computer number can hold
    "not_a_session",        // JSON, but no session of Parcours
    "bad_header",           // a key of the header is missing or has a wrong value; place: the key
    "bad_counter",          // counters of writes that no honest session can have
    // Copies to be merged.
    "other_session",      // not a copy of this session; its content can be imported
    "too_many_openings",  // written in more often than openings can be told apart; detail: the limit
    // Templates, frameworks, the demonstration.
    "template_broken",    // place: where; detail: what was expected
    "template_unknown",   // detail: the id asked for
    "framework_unknown",  // detail: the id asked for
};

/// Every code a Notice may carry.
inline constexpr std::array notice_codes{
    "recovered",          // detail: how many changes; place: when the last was made
    "read_from_copy",     // the file cannot be read: this is its newest copy; place: when that was saved
    "put_back",           // the same, and the file is whole again; detail: where the damaged one is kept
    "original_kept",      // the file as it was is kept aside once this session is saved; place: where
    "journal_damaged",    // a journal could be read only in part and is kept aside; place: its name
    "open_elsewhere",     // another program has this file open; detail: who
    "changed_by_hand",    // the checksum differs: the file was edited outside of Parcours
    "migrated",           // written by an older version and brought up to this one; detail: its schema
    "newer_schema",       // written by a newer version; what is unknown is kept
    "newer_read_only",    // written by a newer version which asks not to be changed by ours
    "too_many_openings",  // written in so often that nobody else may; detail: how often
    "unknown_value",      // a value that this version does not know, kept as it is; detail: field
    "wrong_value",        // a value of a wrong type, shown empty and kept as it is; detail: field
    "out_of_range",       // a number or text beyond what its field takes, shown at the limit; detail: field
    "reference_emptied",  // it pointed at something that is not there; detail: field
    "placed_in_tray",     // its owner is not there: it lies in the tray journey
    "set_aside",          // it cannot be shown; it stays in the file; detail: why
    "ref_given",          // its ref was missing, malformed or in use; detail: the new one
    "id_given",           // its id was missing, malformed or in use
    "order_given",        // its place among its like could not be read
    "value_settled",      // fields that contradicted each other were made to agree; detail: field
    "more",               // further notices were left out; detail: how many
};

}  // namespace parcours
