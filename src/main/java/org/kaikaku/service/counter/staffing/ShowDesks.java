package org.kaikaku.service.counter.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Component;

/** Lays out the question. */
@Component
class ShowDesks {
    private static final int LATEST = 10;

    private final DeskQuestions questions;
    private final Halls halls;
    private final Cities cities;
    private final Clock clock;

    ShowDesks(DeskQuestions questions, Halls halls, Cities cities, Clock clock) {
        this.questions = questions;
        this.halls = halls;
        this.cities = cities;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    /** The next open day, and every desk all day. */
    DesksFormView fresh(String day) {
        var hall = halls.current();
        var hours = cities.current().openingHours();
        var typed = new HashMap<String, String>();
        typed.put("day", day.isBlank() ? next().toString() : day);
        typed.put("goal", String.valueOf(hall.busyMinutes()));
        for (var desk : hall.desks()) {
            typed.put("from-" + desk.key(), hours.from().toString());
            typed.put("to-" + desk.key(), hours.to().toString());
        }
        return form(read(typed));
    }

    DesksForm read(Map<String, String> typed) {
        return new DesksForm(
                typed, halls.current(), cities.current().openingHours().closed());
    }

    /** As somebody asked before, to change a little of it. */
    DesksFormView again(Question question) {
        var typed = new HashMap<String, String>();
        typed.put("day", question.day().toString());
        typed.put("goal", String.valueOf(question.goal()));
        typed.put("over", question.over().name());
        question.desks().desks().forEach(desk -> times(desk, typed));
        return form(read(typed));
    }

    private static void times(DeskPlan.DeskTime desk, Map<String, String> typed) {
        if (desk.open().isEmpty()) {
            return;
        }
        typed.put("from-" + desk.key(), time(desk.open().getFirst().from()));
        typed.put("to-" + desk.key(), time(desk.open().getLast().until()));
        if (desk.open().size() > 1) {
            typed.put("away-" + desk.key(), time(desk.open().getFirst().until()));
            typed.put("back-" + desk.key(), time(desk.open().getLast().from()));
        }
    }

    private static String time(double minutes) {
        return LocalTime.ofSecondOfDay((long) (minutes * 60)).toString();
    }

    DesksFormView form(DesksForm form) {
        var hall = halls.current();
        return new DesksFormView(
                form.value("day"),
                form.value("goal"),
                form.value("over").equals(Goal.Over.DAY.name()),
                hall.desks().stream().map(desk -> row(desk, hall, form)).toList(),
                form.problems(),
                questions.latest(LATEST).stream()
                        .map(one -> new DesksFormView.Asked(
                                one.id().toString(),
                                Wareki.text(one.day()),
                                one.goal(),
                                one.over() == Goal.Over.DAY,
                                Wareki.text(LocalDate.ofInstant(one.askedAt(), City.ZONE)),
                                one.askedBy()))
                        .toList());
    }

    private static DesksFormView.Row row(Hall.Desk desk, Hall hall, DesksForm form) {
        return new DesksFormView.Row(
                desk.key(),
                desk.name(),
                desk.services().stream()
                        .map(service -> hall.serviceName(service).ja())
                        .collect(Collectors.joining("、")),
                form.value("from-" + desk.key()),
                form.value("to-" + desk.key()),
                form.value("away-" + desk.key()),
                form.value("back-" + desk.key()));
    }

    private LocalDate next() {
        var closed = cities.current().openingHours().closed();
        var day = today().plusDays(1);
        while (closed.isClosed(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
