package org.kaikaku.service.counter.calling;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.kaikaku.platform.web.Waiting;
import org.kaikaku.service.counter.ticket.Ticket;
import org.kaikaku.service.counter.ticket.WatchHall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class HandMenu {
    private static final String DESK = "/staff/desk";

    @Bean
    NavItem deskCallsInMenu() {
        return new NavItem(true, 15, DESK, "ticket.desk.nav", Set.of(Right.RECEIVE.name()));
    }

    @Bean
    Waiting peopleInTheHall(WatchHall hall) {
        return Waiting.counted(
                10, Right.RECEIVE.name(), "ticket.today.waiting", DESK, () -> count(hall, Ticket.Waiting.class));
    }

    @Bean
    Waiting peopleToBeHandedTheirs(WatchHall hall) {
        return Waiting.counted(
                11,
                Right.RECEIVE.name(),
                "ticket.today.handover",
                DESK,
                () -> count(hall, Ticket.WaitingForHandOver.class));
    }

    private static int count(WatchHall hall, Class<? extends Ticket> state) {
        return (int) hall.now().open().stream().filter(state::isInstance).count();
    }

    @Bean
    NavItem waitsInMenu() {
        return new NavItem(
                true,
                75,
                "/staff/waits",
                "ticket.waits.nav",
                Set.of(Right.RECEIVE.name(), Right.DECIDE.name(), Right.KEEP.name()));
    }
}
