#include "app/moment.h"

#include <ctime>

namespace parcours {
namespace {

Moment local(std::time_t time) {
    std::tm parts{};
    localtime_r(&time, &parts);
    char minute[8];
    const auto length = std::strftime(minute, sizeof minute, "%H:%M", &parts);
    constexpr std::time_t day = 86'400;
    return {{static_cast<int>((time + parts.tm_gmtoff) / day)}, {minute, length}};
}

bool is_moment(std::string_view utc) {
    constexpr std::string_view shape = "0000-00-00T00:00:00Z";
    if (utc.size() != shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == '0' ? utc[i] < '0' || utc[i] > '9' : utc[i] != shape[i]) return false;
    return true;
}

}  // namespace

Moment moment_of(std::string_view utc) {
    if (!is_moment(utc)) return {};
    const auto number = [&](std::size_t at, std::size_t length) {
        return std::stoi(std::string(utc.substr(at, length)));
    };
    std::tm parts{};
    parts.tm_year = number(0, 4) - 1900;
    parts.tm_mon = number(5, 2) - 1;
    parts.tm_mday = number(8, 2);
    parts.tm_hour = number(11, 2);
    parts.tm_min = number(14, 2);
    parts.tm_sec = number(17, 2);
    return local(timegm(&parts));
}

Moment this_moment() { return local(std::time(nullptr)); }

bool tells_when(const Notice& notice) {
    return notice.code == "recovered" || notice.code == "read_from_copy" || notice.code == "put_back";
}

std::string moment_text(const Words& words, std::string_view utc) {
    if (!is_moment(utc)) return {};
    const Moment moment = moment_of(utc);
    if (moment.day == this_moment().day) return moment.minute;
    const YearMonthDay day = calendar_day(moment.day);
    return words("moment.day", {{"day", std::to_string(day.day)},
                                {"month", words("month." + std::to_string(day.month) + ".short")},
                                {"minute", moment.minute}});
}

}  // namespace parcours
