package org.kaikaku.service.appointment.resident;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * A week of one desk with its free times.
 *
 * @param action where the chosen time goes
 * @param hidden what goes with it
 * @param before path of the week before; null where nobody can come then
 * @param waiting path for whoever finds none; null where one cannot wait
 * @param problem key of a text; null where nothing is wrong
 * @param back path to where one came from
 */
public record WeekView(
        Text desk,
        Text place,
        Text week,
        String action,
        Map<String, String> hidden,
        List<Day> days,
        @Nullable String before,
        @Nullable String after,
        @Nullable String waiting,
        @Nullable String problem,
        String back) {

    /** @param why key of a text that says why there is none; null where there are times */
    public record Day(Text date, List<Time> times, @Nullable String why) {}

    /** @param from as it is sent back */
    public record Time(String from, String shown, boolean free) {}

    public boolean none() {
        return days.stream().flatMap(day -> day.times().stream()).noneMatch(Time::free);
    }
}
