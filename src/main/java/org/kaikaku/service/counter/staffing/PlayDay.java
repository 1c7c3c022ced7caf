package org.kaikaku.service.counter.staffing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.service.counter.forecast.ExpectVisits;
import org.kaikaku.service.counter.forecast.ExpectedVisits;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Component;

/** Answers a question: looks for the smallest plan on some drawn days, then plays it, and the plan that was asked about, on others. */
@Component
class PlayDay implements Job<PlayDay.Of> {
    private static final int SEARCHED = 80;
    private static final int PLAYED = 200;
    private static final int BEGIN = 8;
    private static final int WEEKS = 60;
    private static final long SEED = 20261129;
    private static final long OTHER_SEED = 1911;

    private final DeskQuestions questions;
    private final ExpectVisits expect;
    private final PastHall past;
    private final Halls halls;
    private final Cities cities;

    PlayDay(DeskQuestions questions, ExpectVisits expect, PastHall past, Halls halls, Cities cities) {
        this.questions = questions;
        this.expect = expect;
        this.past = past;
        this.halls = halls;
        this.cities = cities;
    }

    record Of(UUID question) {}

    @Override
    public String kind() {
        return "counter.staffing";
    }

    @Override
    public Class<Of> input() {
        return Of.class;
    }

    /** It takes a processor for seconds; two people who ask wait for each other rather than for both. */
    @Override
    public boolean oneAtATime() {
        return true;
    }

    @Override
    public void run(Of of, Progress progress) {
        var question = questions.find(of.question()).orElseThrow();
        questions.answer(question.id(), answer(question, progress));
    }

    private Answer answer(Question question, Progress progress) {
        if (cities.current().openingHours().closed().isClosed(question.day())) {
            return Answer.none(Answer.Problem.CLOSED);
        }
        var expected = expect.on(question.day());
        if (expected.isEmpty()) {
            return Answer.none(Answer.Problem.SHORT);
        }
        var demand = demand(expected.get(), LocalDate.ofInstant(question.askedAt(), City.ZONE));
        return demand.handling().values().stream().anyMatch(seen -> seen.length == 0)
                ? Answer.none(Answer.Problem.NO_TIMES)
                : played(question, demand, progress);
    }

    private Demand demand(ExpectedVisits expected, LocalDate today) {
        var from = today.minusDays(WEEKS);
        var hall = halls.current();
        return new Demand(
                expected,
                past.handling(from, today, hall),
                Patience.of(past.waits(from, today)),
                past.priorities(from, today, hall));
    }

    private Answer played(Question question, Demand demand, Progress progress) {
        var kinds = Kinds.of(halls.current());
        var search = new SmallestPlan(
                kinds, days(demand, SEED, SEARCHED), question.goal(), question.over(), opens(), closes());
        progress.total(search.steps() + 1);
        IntConsumer step = progress::done;
        var found = search.search(BEGIN, step);
        var others = days(demand, OTHER_SEED, PLAYED);
        var answer = new Answer(
                null,
                side(kinds, question.desks(), others),
                found.map(one -> side(kinds, kinds.plan(one.counts(), opens(), closes()), others))
                        .orElse(null),
                PLAYED,
                found.map(SmallestPlan.Found::tried).orElse(0),
                found.map(SmallestPlan.Found::proven).orElse(null));
        progress.done(search.steps() + 1);
        return answer;
    }

    private Answer.Played side(Kinds kinds, DeskPlan plan, List<List<Visit>> days) {
        var waits = days.stream()
                .map(day -> HallDay.play(plan, day, opens(), closes()))
                .toList();
        return new Answer.Played(
                plan.hours(), kinds.all().stream().map(kind -> open(kind, plan)).toList(), Figures.of(waits));
    }

    private Answer.KindOpen open(Kinds.Kind kind, DeskPlan plan) {
        var open = new ArrayList<Integer>();
        for (int slot = 0; slot < 48; slot++) {
            double minute = Math.max(slot * DeskPlan.SLOT, slot == opens() / DeskPlan.SLOT ? opens() : 0);
            open.add((int) plan.desks().stream()
                    .filter(desk -> desk.services().equals(kind.services()) && desk.openAt(minute))
                    .count());
        }
        return new Answer.KindOpen(
                kind.services().stream().sorted().toList(), kind.desks().size(), open);
    }

    private static List<List<Visit>> days(Demand demand, long seed, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> demand.day(seed, number))
                .toList();
    }

    private int opens() {
        return minutes(cities.current().openingHours().from());
    }

    private int closes() {
        return minutes(cities.current().openingHours().to());
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
