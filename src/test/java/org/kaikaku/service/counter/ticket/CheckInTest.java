package org.kaikaku.service.counter.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.service.counter.CheckIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
class CheckInTest {
    @Autowired
    CheckIn checkIn;

    @Autowired
    Tickets tickets;

    @Test
    @Transactional
    void whoever_had_booked_gets_one_number_that_stands_before_those_who_just_came() {
        var without = (CheckIn.Given.Number)
                checkIn.checkIn("bereavement", "", UUID.randomUUID().toString());
        var walkedIn = tickets.find(without.ticket()).orElseThrow();
        var key = UUID.randomUUID().toString();
        var given = (CheckIn.Given.Number) checkIn.checkIn("bereavement", "appointment", key);
        var ticket = tickets.find(given.ticket()).orElseThrow();

        assertThat(checkIn.checkIn("bereavement", "appointment", key)).isEqualTo(given);
        assertThat(given.path()).endsWith(given.ticket().toString());
        assertThat(given.shown()).isEqualTo(ticket.slip().shown());
        assertThat(ticket.slip().source()).isEqualTo(Slip.Source.APPOINTMENT);
        assertThat(ticket.leg().orderAt()).isBefore(walkedIn.leg().orderAt());
    }

    @Test
    void what_the_hall_does_not_know_gets_a_reason() {
        assertThat(checkIn.checkIn("nothing", "", UUID.randomUUID().toString()))
                .isEqualTo(new CheckIn.Given.None("ticket.refused.NO_SUCH_ERRAND"));
    }
}
