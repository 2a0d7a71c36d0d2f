// Numbers, money and dates as each language writes them: the same digits on screen, in exports and in the terminal.
#pragma once

#include <optional>
#include <string>

#include "app/words.h"
#include "journeys/date.h"

namespace parcours {

/// "59,4" or "59.4": rounded half away from zero to one decimal.
std::string points(Language language, double value);
/// The same, or an en dash where there is none.
std::string points(Language language, std::optional<double> value);

/// "+20,3", "−4,0" (true minus sign), "0,0".
std::string signed_points(Language language, double value);

/// "57 %" or "57%": whole per cent of a share 0..1.
std::string percent(Language language, double share);

/// A quantity with as many decimals as it has, at most two, thousands apart: "12 500", "1,5".
std::string quantity(Language language, double value);

/// "12 500 €" or "€12,500".
std::string euros(Language language, double value);

/// "31/03/2026" or "31 Mar 2026".
std::string day(Language language, Date date);

/// "31 mars 2026" or "31 March 2026".
std::string long_day(Language language, Date date);

}  // namespace parcours
