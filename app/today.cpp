#include "app/today.h"

#include "app/moment.h"

namespace parcours {

Date today() { return this_moment().day; }

}  // namespace parcours
