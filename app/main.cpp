#include "app/run.h"

int main() { return parcours::run_app({}); }
