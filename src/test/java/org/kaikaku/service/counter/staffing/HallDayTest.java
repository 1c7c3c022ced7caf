package org.kaikaku.service.counter.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.counter.staffing.DeskPlan.DeskTime;
import org.kaikaku.service.counter.staffing.DeskPlan.Span;
import org.kaikaku.service.counter.staffing.Visit.Stop;

class HallDayTest {
    private static final double NINE = 540;
    private static final double FIVE = 1020;

    @Test
    void one_ticket_goes_on_to_its_next_service_and_keeps_the_place_of_when_it_first_came() {
        var plan = plan(desk("jumin"), desk("hoken"));
        var mover = visit(540, "jumin", 10, "hoken", 10);
        var waits = play(plan, mover, visit(542, "hoken", 20), visit(545, "hoken", 5));

        assertThat(minutes(waits, "jumin")).containsExactly(0.0);
        // The mover comes to the queue at 9:10, but came to the hall first: before whoever has waited there since 9:05.
        assertThat(waits.stream().filter(one -> one.service().equals("hoken")))
                .extracting(Waited::at)
                .containsExactly(542.0, 550.0, 545.0);
        assertThat(minutes(waits, "hoken")).containsExactly(0.0, 12.0, 27.0);
    }

    @Test
    void a_priority_stands_as_much_earlier_as_it_says_and_no_more() {
        var plan = plan(desk("jumin"));
        var waits = play(
                plan,
                visit(540, "jumin", 30),
                visit(545, "jumin", 10),
                visit(555, "jumin", 10),
                new Visit(560, 10, List.of(new Stop("jumin", 10, Double.POSITIVE_INFINITY))));

        assertThat(waits).extracting(Waited::at).containsExactly(540.0, 545.0, 560.0, 555.0);
    }

    @Test
    void a_desk_calls_for_all_its_services_and_for_no_other() {
        var plan = plan(desk("jumin", "guide"));
        var waits = play(
                plan, visit(540, "jumin", 5), visit(541, "guide", 5), visit(542, "jumin", 5), visit(543, "zei", 5));

        assertThat(waits)
                .extracting(Waited::service, Waited::left)
                .containsExactly(
                        tuple("jumin", false), tuple("guide", false), tuple("jumin", false), tuple("zei", true));
    }

    @Test
    void a_break_begins_when_the_one_at_the_desk_is_done_and_ends_on_time() {
        var desk = new DeskTime("1", Set.of("jumin"), List.of(new Span(NINE, 720), new Span(765, FIVE)));
        var waits = play(plan(desk), visit(715, "jumin", 10), visit(718, "jumin", 5), visit(770, "jumin", 5));

        assertThat(minutes(waits, "jumin")).containsExactly(0.0, 47.0, 0.0);
    }

    @Test
    void whoever_holds_a_number_when_the_hall_closes_is_served_and_whoever_came_before_it_opened_waits_from_then() {
        var waits =
                play(plan(desk("jumin")), visit(510, "jumin", 5), visit(1015, "jumin", 20), visit(1018, "jumin", 5));

        assertThat(minutes(waits, "jumin")).containsExactly(0.0, 0.0, 17.0);
        assertThat(waits).noneMatch(Waited::left);
    }

    @Test
    void patience_ends_while_nobody_calls_and_not_after() {
        var impatient = new Visit(541, 0, List.of(new Stop("jumin", 5, 10)));
        var gone = play(plan(desk("jumin")), visit(540, "jumin", 30), impatient, visit(542, "jumin", 5));
        assertThat(gone).extracting(Waited::left).containsExactly(false, true, false);
        assertThat(gone.get(1).minutes()).isCloseTo(10, within(1e-9));

        var called = play(plan(desk("jumin")), visit(540, "jumin", 5), impatient);
        assertThat(called).noneMatch(Waited::left);
    }

    private static List<Double> minutes(List<Waited> waits, String service) {
        return waits.stream()
                .filter(one -> one.service().equals(service))
                .map(Waited::minutes)
                .toList();
    }

    private static List<Waited> play(DeskPlan plan, Visit... visits) {
        return HallDay.play(plan, List.of(visits), NINE, FIVE);
    }

    private static DeskPlan plan(DeskTime... desks) {
        return new DeskPlan(List.of(desks));
    }

    private static DeskTime desk(String... services) {
        return new DeskTime("1", Set.of(services), List.of(new Span(NINE, FIVE)));
    }

    private static Visit visit(double at, String service, double minutes) {
        return new Visit(at, 0, List.of(new Stop(service, minutes, Double.POSITIVE_INFINITY)));
    }

    private static Visit visit(double at, String first, double minutes, String second, double then) {
        return new Visit(
                at,
                0,
                List.of(
                        new Stop(first, minutes, Double.POSITIVE_INFINITY),
                        new Stop(second, then, Double.POSITIVE_INFINITY)));
    }
}
