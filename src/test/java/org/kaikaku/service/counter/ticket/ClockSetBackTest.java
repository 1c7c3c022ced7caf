package org.kaikaku.service.counter.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The machine's clock is set back by an hour in the middle of the morning, or one node's is behind another's. */
@HouseTest
class ClockSetBackTest {
    private static final Instant TEN = Instant.parse("2026-06-03T01:00:00Z");
    private static final Instant NINE = TEN.minus(Duration.ofHours(1));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);

    @Autowired
    Halls halls;

    @Autowired
    IssueTicket issue;

    @Autowired
    SitAtDesk sit;

    @Autowired
    CallNext call;

    @Autowired
    TakeStep step;

    @Autowired
    Tickets tickets;

    @Autowired
    WatchHall watch;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = new Actor(UUID.randomUUID(), true, "時田 守", null, null, List.of());

    @Test
    void nobody_overtakes_whoever_has_the_number_before_theirs_and_no_wait_is_shorter_than_none() {
        jdbc.sql("update counter_sitting set closed_at = now() where closed_at is null")
                .update();
        var first = Past.at(TEN, this::takeNumber);
        var second = Past.at(NINE, this::takeNumber);
        var third = Past.at(NINE.plusSeconds(60), this::takeNumber);
        assertThat(second.leg().queuedAt()).isEqualTo(NINE);
        assertThat(second.leg().orderAt()).isAfter(first.leg().orderAt());
        assertThat(third.leg().orderAt()).isAfter(second.leg().orderAt());
        var ofAnotherLetter = Past.at(NINE.plusSeconds(61), () -> takeNumber("zei"));
        assertThat(ofAnotherLetter.leg().orderAt()).isAfter(third.leg().orderAt());

        Past.at(TEN, () -> sit.open(desk(), true, clerk));
        Past.at(TEN.plusSeconds(30), () -> serve(first));
        Past.at(NINE.plusSeconds(90), () -> serve(second));
        assertThat(tickets.calls(DAY, 9))
                .extracting(Tickets.Call::shown)
                .startsWith(second.slip().shown(), first.slip().shown());

        var called = Past.at(NINE.plusSeconds(120), () -> call.call(clerk));
        assertThat(called)
                .isInstanceOfSatisfying(
                        Moved.Done.class,
                        done -> assertThat(done.ticket().slip()).isEqualTo(third.slip()));
        var now = Past.at(NINE, watch::now);
        assertThat(now.calling(third.leg().service())).extracting(Ticket::slip).containsExactly(third.slip());
        assertThat(now.at(desk()).map(one -> now.minutesSince(one.leg().queuedAt())))
                .hasValue(0L);
        Past.at(NINE.plusSeconds(180), () -> step.take(third.slip().id(), new Step.Leave(), clerk));
        Past.at(NINE.plusSeconds(180), () -> sit.close(clerk));
        Past.at(NINE.plusSeconds(180), () -> step.leave(ofAnotherLetter.slip().id()));
    }

    @Test
    void boards_show_the_hall_of_now_and_not_that_of_the_hour_that_was_taken_back() {
        assertThat(Past.at(TEN, watch::lately).at()).isEqualTo(TEN);
        var waits = Past.at(NINE, this::takeNumber);

        var lately = Past.at(NINE.plusSeconds(1), watch::lately);
        Past.at(NINE.plusSeconds(2), () -> step.leave(waits.slip().id()));

        assertThat(lately.at()).isEqualTo(NINE.plusSeconds(1));
        assertThat(lately.waiting(waits.leg().service()))
                .extracting(Ticket::slip)
                .contains(waits.slip());
    }

    private Ticket takeNumber() {
        return takeNumber("fukushi");
    }

    private Ticket takeNumber(String service) {
        var errand = halls.current().errands().stream()
                .filter(one -> one.services().equals(List.of(service)))
                .findFirst()
                .orElseThrow();
        var wish = new IssueTicket.Wish(
                errand.key(), "", Slip.Source.KIOSK, UUID.randomUUID().toString());
        return ((Moved.Done) issue.issue(wish)).ticket();
    }

    private Moved serve(Ticket next) {
        assertThat(call.call(clerk))
                .isInstanceOfSatisfying(
                        Moved.Done.class,
                        done -> assertThat(done.ticket().slip()).isEqualTo(next.slip()));
        step.take(next.slip().id(), new Step.Came(), clerk);
        var ending = halls.current().endings().getFirst().key();
        return step.take(next.slip().id(), new Step.Finish(ending), clerk);
    }

    private String desk() {
        return halls.current().desks().stream()
                .filter(one -> one.services().equals(List.of("fukushi")))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
