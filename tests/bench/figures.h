// How the measurements are taken and printed: one JSON line a figure.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace parcours::bench {

/// Prints {"subject":"parcours","n":…,"metric":…,"value":…,"unit":…}.
inline void print_figure(std::size_t n, const std::string& metric, double value, const std::string& unit) {
    std::printf("{\"subject\":\"parcours\",\"n\":%zu,\"metric\":\"%s\",\"value\":%.4g,\"unit\":\"%s\"}\n", n,
                metric.c_str(), value, unit.c_str());
    std::fflush(stdout);
}

/// Milliseconds of each of `times` runs, the shortest first.
template <class Work>
std::vector<double> milliseconds(int times, Work&& work) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        taken.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(taken.begin(), taken.end());
    return taken;
}

/// Milliseconds of the processor in this thread: what others do on the machine meanwhile does not count.
inline double processor_time() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}
template <class Work>
std::vector<double> processor_milliseconds(int times, Work&& work) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        const double start = processor_time();
        work(i);
        taken.push_back(processor_time() - start);
    }
    std::sort(taken.begin(), taken.end());
    return taken;
}

inline double median(const std::vector<double>& sorted) { return sorted[sorted.size() / 2]; }
inline double p99(const std::vector<double>& sorted) { return sorted[sorted.size() * 99 / 100]; }

/// Each measurement is a function of this list, run in the order of their names; `./dev bench NAME` runs those whose
/// name holds NAME.
struct Measurement {
    std::string name;
    void (*run)();
};
std::vector<Measurement>& measurements();

struct Registered {
    Registered(std::string name, void (*run)()) { measurements().push_back({std::move(name), run}); }
};

}  // namespace parcours::bench
