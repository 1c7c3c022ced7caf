package org.kaikaku.service.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One van's day (巡回).
 *
 * @param van which
 * @param area key of the area that it goes to
 * @param division whose crew it is; who may receive people there may see who comes
 * @param calls in the order of the timetable, or of the route once one is accepted
 * @param calledOff nobody goes: the weather, a breakdown
 */
public record Outing(Van van, LocalDate day, String area, String division, List<Call> calls, boolean calledOff) {
    /** As the journal names it: {@code outing/mirai-1/2026-12-03}. */
    public String name() {
        return name(van.key(), day);
    }

    public static String name(String van, LocalDate day) {
        return "outing/" + van + "/" + day;
    }

    public Outing with(List<Call> others) {
        return new Outing(van, day, area, division, others, calledOff);
    }

    public Outing off() {
        return new Outing(van, day, area, division, calls, true);
    }

    public Optional<Call> at(String stop) {
        return calls.stream().filter(call -> call.stop().key().equals(stop)).findFirst();
    }
}
