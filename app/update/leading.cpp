#include "app/update/leading.h"

namespace parcours::on {

void event(State& state, Effects& effects, const Lead& one) {
    std::visit([&](const auto& what) { lead(state, effects, what); }, one.what);
}

}  // namespace parcours::on
