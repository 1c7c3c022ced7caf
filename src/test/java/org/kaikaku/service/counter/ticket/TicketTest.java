package org.kaikaku.service.counter.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.counter.hall.Hall;

class TicketTest {
    private static final Instant NOW = Instant.parse("2026-11-27T01:00:00Z");
    private static final Hall HALL = new Hall(
            Text.same("1階"),
            new Hall.GivesNumbers(LocalTime.of(8, 0), LocalTime.of(17, 0), false),
            20,
            15,
            30,
            List.of(),
            List.of(service("jumin", "A"), service("zei", "C"), service("hoken", "B")),
            List.of(),
            List.of(),
            List.of(new Hall.Ending("done", Text.same("済んだ"))),
            List.of());

    @Test
    void who_is_done_at_one_desk_goes_on_to_the_next_of_their_way_and_keeps_their_place() {
        var over = done(take(serving("jumin", "hoken"), new Step.Finish("done")));

        assertThat(over.ticket()).isInstanceOf(Ticket.Transferred.class);
        assertThat(over.ticket().leg().service()).isEqualTo("hoken");
        assertThat(over.ticket().leg().orderAt()).isEqualTo(NOW.minusSeconds(600));
        assertThat(over.over()).extracting(Moved.Over::outcome).isEqualTo(Moved.Outcome.ENDED);
        assertThat(done(take(serving("jumin"), new Step.Finish("done"))).ticket())
                .isInstanceOf(Ticket.Done.class);
    }

    @Test
    void who_needs_no_other_desk_any_more_is_done_where_all_was_done() {
        assertThat(done(take(serving("jumin", "hoken"), new Step.Finish("done", true)))
                        .ticket())
                .isInstanceOf(Ticket.Done.class);
    }

    @Test
    void a_transfer_puts_another_service_before_those_that_follow_and_carries_its_note() {
        var moved = done(take(serving("jumin", "zei", "hoken"), new Step.Transfer("hoken", "証を持参")));

        assertThat(moved.ticket().leg().service()).isEqualTo("hoken");
        assertThat(moved.ticket().leg().onward()).containsExactly("zei");
        assertThat(moved.ticket().leg().note()).isEqualTo("証を持参");
        assertThat(take(serving("jumin"), new Step.Transfer("jumin", "")))
                .isEqualTo(Moved.refused(Refusal.SAME_SERVICE));
        assertThat(take(serving("jumin"), new Step.Transfer("nowhere", "")))
                .isEqualTo(Moved.refused(Refusal.NO_SUCH_SERVICE));
        assertThat(take(serving("jumin"), new Step.Transfer("zei", "x".repeat(201))))
                .isEqualTo(Moved.refused(Refusal.NOTE_TOO_LONG));
    }

    @Test
    void who_waits_for_papers_is_called_back_and_handed_over_not_served_anew() {
        var held = done(take(serving("jumin"), new Step.Hold())).ticket();
        var back = done(take(held, new Step.Call())).ticket();
        var handed = done(take(back, new Step.Came())).ticket();

        assertThat(handed).isInstanceOf(Ticket.HandedOver.class);
        assertThat(handed.leg().servedAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(handed.leg().handedAt()).isEqualTo(NOW);
        assertThat(new AtTheDesk(HALL, "1", false, NOW).take(held, new Step.Call()))
                .isEqualTo(Moved.refused(Refusal.DESK_BUSY));
    }

    @Test
    void who_was_absent_is_called_again_whenever_they_turn_up() {
        var called = new Ticket.Called(slip(), leg("jumin").calledTo("1", NOW), 1);
        var absent = done(take(called, new Step.Absent())).ticket();

        var again = done(take(absent, new Step.Call())).ticket();

        assertThat(again).isInstanceOf(Ticket.Recalled.class);
        assertThat(again.leg().calls()).isEqualTo(2);
    }

    @Test
    void what_makes_no_sense_changes_nothing_and_says_why() {
        var issued = new Ticket.Issued(slip(), leg("jumin"), 1);
        assertThat(take(issued, new Step.Came())).isEqualTo(Moved.refused(Refusal.NOT_NOW));
        assertThat(take(serving("jumin"), new Step.Finish("vanished")))
                .isEqualTo(Moved.refused(Refusal.NO_SUCH_ENDING));
        assertThat(new AtTheDesk(HALL, "2", true, NOW).take(serving("jumin"), new Step.Finish("done")))
                .isEqualTo(Moved.refused(Refusal.ANOTHER_DESK));
        assertThat(AtTheDesk.leave(serving("jumin"), NOW)).isEqualTo(Moved.refused(Refusal.NOT_NOW));
        assertThat(done(AtTheDesk.leave(issued, NOW)).ticket()).isInstanceOf(Ticket.Left.class);
    }

    private static Moved take(Ticket ticket, Step step) {
        return new AtTheDesk(HALL, "1", true, NOW).take(ticket, step);
    }

    private static Moved.Done done(Moved moved) {
        assertThat(moved).isInstanceOf(Moved.Done.class);
        return (Moved.Done) moved;
    }

    private static Ticket.Serving serving(String... way) {
        return new Ticket.Serving(
                slip(), leg(way).calledTo("1", NOW.minusSeconds(90)).served(NOW.minusSeconds(60)), 3);
    }

    private static Leg leg(String... way) {
        return Leg.first(List.of(way), NOW.minusSeconds(600), NOW.minusSeconds(600), Standing.UNKNOWN);
    }

    private static Slip slip() {
        return new Slip(UUID.randomUUID(), LocalDate.of(2026, 11, 27), "A", 42, "moving", Slip.Source.KIOSK, null, NOW);
    }

    private static Hall.DeskService service(String key, String letter) {
        return new Hall.DeskService(key, letter, Text.same(key), Text.same(key), "shimin", 1, 999, true);
    }
}
