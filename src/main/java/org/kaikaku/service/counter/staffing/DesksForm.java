package org.kaikaku.service.counter.staffing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.staffing.DeskPlan.DeskTime;
import org.kaikaku.service.counter.staffing.DeskPlan.Span;

/** The question as it was typed, and what must be mended in it. */
final class DesksForm {
    private static final int FARTHEST = 366;
    private static final int LONGEST_GOAL = 240;

    private final Map<String, String> typed;
    private final Hall hall;
    private final ClosedDays closed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    DesksForm(Map<String, String> typed, Hall hall, ClosedDays closed) {
        this.typed = typed;
        this.hall = hall;
        this.closed = closed;
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** Key of what is wrong by field, in the order of the page. */
    Map<String, String> problems() {
        return problems;
    }

    record Read(LocalDate day, int goal, Goal.Over over, DeskPlan plan) {}

    /** Empty where something must be mended. */
    Optional<Read> read(LocalDate today) {
        var day = day(today);
        int goal = goal();
        var desks = hall.desks().stream().map(this::desk).toList();
        if (problems.isEmpty() && desks.stream().allMatch(desk -> desk.open().isEmpty())) {
            problems.put("from-" + hall.desks().getFirst().key(), "desks.problem.none");
        }
        return problems.isEmpty() && day != null
                ? Optional.of(new Read(day, goal, over(), new DeskPlan(desks)))
                : Optional.empty();
    }

    private @Nullable LocalDate day(LocalDate today) {
        var day = SentBack.day(value("day"))
                .filter(typed -> !typed.isBefore(today) && !typed.isAfter(today.plusDays(FARTHEST)))
                .orElse(null);
        if (day == null) {
            problems.put("day", "ticket.forecast.problem");
        } else if (closed.isClosed(day)) {
            problems.put("day", "ticket.forecast.closed");
        }
        return day;
    }

    /** The half-hours where nothing else was said. */
    private Goal.Over over() {
        return value("over").equals(Goal.Over.DAY.name()) ? Goal.Over.DAY : Goal.Over.HALF_HOUR;
    }

    private int goal() {
        var goal = value("goal");
        if (goal.matches("[0-9]{1,3}") && Integer.parseInt(goal) >= 1 && Integer.parseInt(goal) <= LONGEST_GOAL) {
            return Integer.parseInt(goal);
        }
        problems.put("goal", "desks.problem.goal");
        return 0;
    }

    /** Both times blank: nobody sits there that day. */
    private DeskTime desk(Hall.Desk desk) {
        var open = new ArrayList<Span>();
        var from = time("from-" + desk.key());
        var to = time("to-" + desk.key());
        var away = time("away-" + desk.key());
        var back = time("back-" + desk.key());
        if (from != null && to != null) {
            if (!inOrder(desk.key(), from, to, away, back)) {
                problems.putIfAbsent("from-" + desk.key(), "desks.problem.order");
            } else if (away == null || back == null) {
                open.add(span(from, to));
            } else {
                open.addAll(List.of(span(from, away), span(back, to)));
            }
        } else if (from != null || to != null) {
            problems.putIfAbsent((from == null ? "from-" : "to-") + desk.key(), "desks.problem.both");
        }
        return new DeskTime(desk.key(), Set.copyOf(desk.services()), open);
    }

    private boolean inOrder(
            String key, LocalTime from, LocalTime to, @Nullable LocalTime away, @Nullable LocalTime back) {
        if (away == null || back == null) {
            if (away != null || back != null) {
                problems.putIfAbsent((away == null ? "away-" : "back-") + key, "desks.problem.both");
            }
            return from.isBefore(to);
        }
        return from.isBefore(away) && away.isBefore(back) && back.isBefore(to);
    }

    private @Nullable LocalTime time(String field) {
        var cell = value(field);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(cell);
        } catch (DateTimeException unreadable) {
            problems.put(field, "desks.problem.time");
            return null;
        }
    }

    private static Span span(LocalTime from, LocalTime until) {
        return new Span(from.toSecondOfDay() / 60.0, until.toSecondOfDay() / 60.0);
    }
}
