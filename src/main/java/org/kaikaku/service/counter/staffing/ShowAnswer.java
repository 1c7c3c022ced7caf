package org.kaikaku.service.counter.staffing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobState;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Component;

/** Lays out an answer. */
@Component
class ShowAnswer {
    private static final int STEP = 30;
    private static final int HEIGHT = 100;

    private final DeskQuestions questions;
    private final Jobs jobs;
    private final Halls halls;

    ShowAnswer(DeskQuestions questions, Jobs jobs, Halls halls) {
        this.questions = questions;
        this.jobs = jobs;
        this.halls = halls;
    }

    AnswerView show(Question question) {
        var answer = questions.answer(question.id());
        if (answer.isPresent()) {
            return view(question, answer.get());
        }
        var job = jobs.progress(new JobId(question.job()));
        boolean failed = job.filter(one -> one.state() != JobState.FAILED).isEmpty();
        return new AnswerView(
                question.id().toString(),
                Wareki.text(question.day()),
                question.goal(),
                question.over() == Goal.Over.DAY,
                !failed,
                job.map(one -> one.done()).orElse(0),
                job.map(one -> one.total() == null ? 1 : one.total()).orElse(1),
                failed ? "desks.failed" : null,
                false,
                List.of(),
                List.of(),
                0,
                0,
                false);
    }

    private AnswerView view(Question question, Answer answer) {
        var sides = sides(answer);
        int mostDesks = 1;
        double mostMinutes = question.goal();
        for (var side : sides.values()) {
            for (int slot = 0; slot < 48; slot++) {
                mostDesks = Math.max(mostDesks, side.desks(slot));
            }
            for (var figures : side.figures().slots().values()) {
                mostMinutes = Math.max(mostMinutes, figures.p90().high());
            }
        }
        var scale = new Scale(mostDesks, mostMinutes, question.goal());
        var shown = new ArrayList<AnswerView.Side>();
        sides.forEach((key, side) -> shown.add(side(key, side, scale)));
        return new AnswerView(
                question.id().toString(),
                Wareki.text(question.day()),
                question.goal(),
                question.over() == Goal.Over.DAY,
                false,
                0,
                0,
                answer.problem() == null ? null : "desks.none." + answer.problem(),
                answer.problem() == null && answer.smallest() == null,
                shown,
                services(sides, question.goal()),
                answer.days(),
                answer.tried(),
                Boolean.TRUE.equals(answer.proven()));
    }

    static Map<String, Answer.Played> sides(Answer answer) {
        var sides = new LinkedHashMap<String, Answer.Played>();
        if (answer.smallest() != null) {
            sides.put("smallest", answer.smallest());
        }
        if (answer.asked() != null) {
            sides.put("asked", answer.asked());
        }
        return sides;
    }

    /** So that both pictures can be compared. */
    private record Scale(int desks, double minutes, int goal) {
        int ofDesks(int count) {
            return (int) Math.round((double) count / desks * HEIGHT);
        }

        int ofMinutes(double wait) {
            return (int) Math.round(wait / minutes * HEIGHT);
        }
    }

    private AnswerView.Side side(String key, Answer.Played side, Scale scale) {
        var hall = side.figures().hall();
        var lines = slots(side).stream().map(slot -> line(slot, side)).toList();
        var bars = new ArrayList<AnswerView.Bar>();
        var bands = new ArrayList<AnswerView.Band>();
        for (int slot : slots(side)) {
            int x = bars.size() * STEP;
            bars.add(new AnswerView.Bar(x, label(slot), side.desks(slot), scale.ofDesks(side.desks(slot))));
            var figures = side.figures().slots().get(slot);
            if (figures != null) {
                bands.add(new AnswerView.Band(
                        x,
                        label(slot),
                        scale.ofMinutes(figures.median().mean()),
                        scale.ofMinutes(figures.p90().mean()),
                        scale.ofMinutes(figures.p90().low()),
                        scale.ofMinutes(figures.p90().high())));
            }
        }
        return new AnswerView.Side(
                key,
                one(side.hours()),
                minutes(hall.median()),
                minutes(hall.p90()),
                percent(hall.left()),
                hall.p90().high() <= scale.goal(),
                hall.p90().low() <= scale.goal() && hall.p90().high() > scale.goal(),
                bars,
                bands,
                lines,
                scale.desks(),
                (int) Math.ceil(scale.minutes()),
                scale.ofMinutes(scale.goal()));
    }

    /** Half-hours in which a desk is open or somebody comes. */
    static TreeSet<Integer> slots(Answer.Played side) {
        var slots = new TreeSet<>(side.figures().slots().keySet());
        for (int slot = 0; slot < 48; slot++) {
            if (side.desks(slot) > 0) {
                slots.add(slot);
            }
        }
        return slots;
    }

    private AnswerView.SlotLine line(int slot, Answer.Played side) {
        var figures = side.figures().slots().get(slot);
        var hall = halls.current();
        return new AnswerView.SlotLine(
                label(slot),
                side.desks(slot),
                side.kinds().stream()
                        .filter(kind -> kind.open().get(slot) > 0)
                        .map(kind -> kind(kind, slot, hall))
                        .toList(),
                figures == null ? "–" : one(figures.people()),
                figures == null ? null : minutes(figures.median()),
                figures == null ? null : minutes(figures.p90()),
                figures == null ? null : percent(figures.left()));
    }

    private static AnswerView.KindLine kind(Answer.KindOpen kind, int slot, Hall hall) {
        int open = kind.open().get(slot);
        return new AnswerView.KindLine(
                kind.services().stream().map(hall::serviceName).toList(), open, Math.max(0, open - kind.standing()));
    }

    private List<AnswerView.ServiceLine> services(Map<String, Answer.Played> sides, int goal) {
        var keys = new TreeSet<String>();
        sides.values().forEach(side -> keys.addAll(side.figures().services().keySet()));
        var hall = halls.current();
        return hall.services().stream()
                .map(Hall.DeskService::key)
                .filter(keys::contains)
                .map(key -> {
                    var figures = sides.values().stream()
                            .map(side -> side.figures().services().get(key))
                            .toList();
                    return new AnswerView.ServiceLine(
                            hall.serviceName(key),
                            figures.getFirst() == null
                                    ? "–"
                                    : one(figures.getFirst().people()),
                            figures.stream()
                                    .map(one -> one == null ? minutes(null) : minutes(one.p90()))
                                    .toList(),
                            figures.stream()
                                    .map(one -> one == null ? percent(null) : percent(one.left()))
                                    .toList(),
                            figures.stream()
                                    .map(one -> one != null && one.p90().low() > goal)
                                    .toList());
                })
                .toList();
    }

    static AnswerView.Said minutes(@Nullable Interval interval) {
        return interval == null
                ? new AnswerView.Said("–", "–", "–")
                : new AnswerView.Said(one(interval.mean()), one(interval.low()), one(interval.high()));
    }

    static AnswerView.Said percent(@Nullable Interval interval) {
        return interval == null
                ? new AnswerView.Said("–", "–", "–")
                : new AnswerView.Said(
                        one(interval.mean() * HEIGHT), one(interval.low() * HEIGHT), one(interval.high() * HEIGHT));
    }

    static String one(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    static String label(int slot) {
        return slot / 2 + (slot % 2 == 0 ? ":00" : ":30");
    }
}
