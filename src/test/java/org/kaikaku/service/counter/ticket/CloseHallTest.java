package org.kaikaku.service.counter.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.CheckIn;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.beans.factory.annotation.Autowired;

/** Desks and tickets over a day, on a day to come so that nobody of today stands there. */
@HouseTest
class CloseHallTest {
    private static final Instant MORNING = Instant.parse("2036-03-31T00:00:00Z");

    @Autowired
    Halls halls;

    @Autowired
    CheckIn checkIn;

    @Autowired
    SitAtDesk sit;

    @Autowired
    CallNext call;

    @Autowired
    TakeStep step;

    @Autowired
    Tickets tickets;

    @Autowired
    Sittings sittings;

    @Autowired
    CloseHall close;

    private final Actor aiko = clerk("愛子");
    private final Actor ben = clerk("勉");

    @Test
    void a_colleague_takes_over_the_desk_and_whoever_stands_there_when_a_screen_is_gone() {
        var desk = halls.current().desks().getLast();
        var given = Past.at(MORNING, () -> checkIn(desk));
        Past.at(MORNING.plusSeconds(60), () -> {
            assertThat(sit.open(desk.key(), false, aiko)).isNull();
            assertThat(call.call(aiko)).isInstanceOf(Moved.Done.class);
            assertThat(step.take(given.ticket(), new Step.Came(), aiko)).isInstanceOf(Moved.Done.class);
            return desk;
        });
        Past.at(MORNING.plusSeconds(600), () -> {
            assertThat(sit.close(aiko)).isEqualTo(Refusal.SERVING);
            assertThat(sit.open(desk.key(), false, ben)).isEqualTo(Refusal.DESK_TAKEN);
            assertThat(sit.open(desk.key(), true, ben)).isNull();
            assertThat(call.call(ben)).isEqualTo(Moved.refused(Refusal.DESK_BUSY));
            var ending = halls.current().endings().getFirst().key();
            assertThat(step.take(given.ticket(), new Step.Finish(ending), aiko))
                    .isEqualTo(Moved.refused(Refusal.NO_DESK));
            assertThat(step.take(given.ticket(), new Step.Finish(ending), ben)).isInstanceOf(Moved.Done.class);
            return sit.close(ben);
        });
        assertThat(tickets.find(given.ticket())).containsInstanceOf(Ticket.Done.class);
    }

    @Test
    void what_a_day_left_open_is_closed_as_of_its_end_and_nothing_of_today() {
        var desk = halls.current().desks().getLast();
        var yesterday = Past.at(MORNING.plusSeconds(7200), () -> {
            sit.open(desk.key(), true, aiko);
            return checkIn(desk);
        });
        var morning = MORNING.plusSeconds(86_400);
        var today = Past.at(morning, () -> checkIn(desk));
        Past.at(morning, () -> {
            close.run();
            return desk;
        });

        assertThat(tickets.find(yesterday.ticket())).containsInstanceOf(Ticket.Left.class);
        assertThat(tickets.find(today.ticket())).containsInstanceOf(Ticket.Issued.class);
        assertThat(sittings.of(aiko.account())).isEmpty();
        step.leave(today.ticket());
    }

    private CheckIn.Given.Number checkIn(Hall.Desk desk) {
        var errand = halls.current().errands().stream()
                .filter(one -> desk.services().contains(one.services().getFirst()))
                .filter(one -> one.services().size() == 1)
                .findFirst()
                .orElseThrow();
        return (CheckIn.Given.Number)
                checkIn.checkIn(errand.key(), "", UUID.randomUUID().toString());
    }

    private static Actor clerk(String name) {
        return new Actor(UUID.randomUUID(), true, name, null, null, List.of());
    }
}
