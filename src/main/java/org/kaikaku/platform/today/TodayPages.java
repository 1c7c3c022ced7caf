package org.kaikaku.platform.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the day begins for those who work on no cases, and what waits for anybody else. */
@Controller
@RequestMapping(TodayPages.PATH)
class TodayPages {
    static final String PATH = "/staff/today";

    private final ObjectProvider<Waiting> rooms;
    private final Clock clock;

    TodayPages(ObjectProvider<Waiting> rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView today(Actor actor) {
        if (!actor.staff()) {
            throw new NotTheirs();
        }
        return Pages.show(
                "platform/today/today", new TodayView(LocalDate.ofInstant(clock.instant(), City.ZONE), lines(actor)));
    }

    private List<Waiting.Line> lines(Actor actor) {
        return rooms.stream()
                .filter(room -> theirs(room, actor))
                .sorted(Comparator.comparingInt(Waiting::order))
                .flatMap(room -> room.lines(actor.account()).stream())
                .toList();
    }

    private static boolean theirs(Waiting room, Actor actor) {
        return room.rights().isEmpty()
                || room.rights().stream().map(Right::valueOf).anyMatch(actor::has);
    }
}
