#include "app/export/handover/calendar.h"

#include <fmt/format.h>
#include <libical/ical.h>

#include <charconv>
#include <memory>

#include "app/numbers.h"
#include "journeys/order_of.h"

namespace parcours {
namespace {

using dossier::joined;
using dossier::Matter;

struct Event {
    std::string kind;
    std::uint64_t id;  ///< of the record: a ref may be given again once its record has gone
    std::string title, text;
    Date first, last;  ///< both days belong to it
    std::vector<std::string> categories = {};
    bool cancelled = false;
};

icaltimetype day_of(Date date) {
    const YearMonthDay day = calendar_day(date);
    icaltimetype time = icaltime_null_date();
    time.year = day.year;
    time.month = day.month;
    time.day = day.day;
    time.is_date = 1;
    return time;
}

class Calendar {
  public:
    explicit Calendar(const Matter& matter) : matter_(matter), all_(icalcomponent_new(ICAL_VCALENDAR_COMPONENT)) {
        icalcomponent_add_property(all_, icalproperty_new_version("2.0"));
        icalcomponent_add_property(all_, icalproperty_new_prodid("-//Parcours//Parcours//FR"));
        icalcomponent_add_property(all_, icalproperty_new_method(ICAL_METHOD_PUBLISH));
    }
    Calendar(const Calendar&) = delete;
    Calendar& operator=(const Calendar&) = delete;
    ~Calendar() { icalcomponent_free(all_); }

    void add(const Event& event) {
        icalcomponent* one = icalcomponent_new(ICAL_VEVENT_COMPONENT);
        const auto put = [&](icalproperty* property) { icalcomponent_add_property(one, property); };
        put(icalproperty_new_uid(fmt::format("{}-{:x}-{}@parcours", event.kind, event.id, session()).c_str()));
        icaltimetype stamp = day_of(matter_.request.date);
        stamp.is_date = stamp.hour = stamp.minute = stamp.second = 0;
        stamp.zone = icaltimezone_get_utc_timezone();
        put(icalproperty_new_dtstamp(stamp));
        put(icalproperty_new_sequence(sequence()));
        put(icalproperty_new_dtstart(day_of(event.first)));
        put(icalproperty_new_dtend(day_of({event.last.days + 1})));
        put(icalproperty_new_summary(event.title.c_str()));
        if (!event.text.empty()) put(icalproperty_new_description(event.text.c_str()));
        for (const std::string& category : event.categories)
            if (!category.empty()) put(icalproperty_new_categories(category.c_str()));
        put(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
        put(icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
        icalcomponent_add_component(all_, one);
    }
    std::string text() const {
        const std::unique_ptr<char, void (*)(void*)> text(icalcomponent_as_ical_string_r(all_), icalmemory_free_buffer);
        return text ? text.get() : "";
    }

  private:
    std::string session() const { return matter_.request.session_id.empty() ? "session" : matter_.request.session_id; }
    /// Raised with each change of the session.
    int sequence() const {
        int number = 0;
        const std::string& version = matter_.request.version;
        std::from_chars(version.data(), version.data() + version.size(), number);
        return number;
    }
    const Matter& matter_;
    icalcomponent* all_;
};

Event event_of(const Matter& matter, const Action& action) {
    const Journey* journey = matter.document.find(action.journey);
    Event event{"action", action.id.value, action.ref + " · " + action.title, "", *action.due, *action.due};
    const auto line = [&](std::string_view key, const std::string& said) {
        return said.empty() ? std::string() : matter.word(key) + "\u00a0: " + said;
    };
    event.text = joined({action.description, line("field.journey", journey ? journey->title : ""),
                         line("field.lead", action.lead), line("field.contributors", joined(action.contributors)),
                         line("field.status", matter.word_of("action_status", action.status)),
                         line("field.indicator", action.indicator), line("field.target", action.target)},
                        "\n");
    for (const Expectation& one : action.expects)
        if (const Commitment* commitment = matter.document.find(one.commitment))
            event.categories.push_back(commitment->ref);
    std::sort(event.categories.begin(), event.categories.end());
    event.categories.erase(std::unique(event.categories.begin(), event.categories.end()), event.categories.end());
    event.cancelled = action.status == ActionStatus::dropped;
    return event;
}

}  // namespace

std::string calendar_of(const Matter& matter) {
    Calendar calendar(matter);
    for (const Action* action : matter.actions)
        if (action->due) calendar.add(event_of(matter, *action));
    if (matter.request.journey) return calendar.text();
    for (const Workshop* one : in_order<Workshop>(matter.document))
        if (one->day)
            calendar.add({"workshop", one->id.value, matter.word("field.workshop") + " · " + one->title,
                          joined({one->place, joined(one->represented)}, "\n"), *one->day, *one->day});
    for (const Phase* one : in_order<Phase>(matter.document))
        if (one->start && one->due && *one->start <= *one->due)
            calendar.add({"phase", one->id.value, one->title, one->description, *one->start, *one->due});
    for (const Indicator* one : in_order<Indicator>(matter.document))
        if (one->changed_on)
            calendar.add({"indicator",
                          one->id.value,
                          matter.word("handover.window", {{"title", one->title}}),
                          one->source,
                          {one->changed_on->days - one->window},
                          {one->changed_on->days + one->window}});
    return calendar.text();
}

}  // namespace parcours
