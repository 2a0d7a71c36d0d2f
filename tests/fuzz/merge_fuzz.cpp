#include "tests/fuzz/driver.h"

PARCOURS_FUZZ_TARGET("merge")
