package org.kaikaku.service.counter.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the demo city's administrator lets a made-up day pass. There is no such page in a real city. */
@Controller
@Profile("!production")
@RequestMapping("/staff/made-up-day")
class ReplayPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    /** Minutes of the day in a real one. */
    private static final List<Integer> SPEEDS = List.of(100, 60, 200);

    private final ReplayDay play;
    private final Replays replays;
    private final Clock clock;

    ReplayPages(ReplayDay play, Replays replays, Clock clock) {
        this.play = play;
        this.replays = replays;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView day(Actor actor) {
        actor.must(Right.KEEP);
        return Pages.show("service/counter/demo/replay", view());
    }

    @PostMapping
    ModelAndView begin(@RequestParam(defaultValue = "") String speed, Actor actor, RedirectAttributes flash) {
        actor.must(Right.KEEP);
        int wanted = SPEEDS.stream()
                .filter(one -> one.toString().equals(speed))
                .findFirst()
                .orElse(SPEEDS.getFirst());
        flash.addFlashAttribute("flash", play.begin(wanted) ? "ticket.replay.begun" : "ticket.replay.on");
        return Pages.go("/staff/made-up-day");
    }

    @PostMapping("/end")
    ModelAndView end(Actor actor, RedirectAttributes flash) {
        actor.must(Right.KEEP);
        play.end();
        flash.addFlashAttribute("flash", "ticket.replay.ended");
        return Pages.go("/staff/made-up-day");
    }

    private ReplayView view() {
        return replays.current()
                .flatMap(replay -> replay.at(clock.instant())
                        .map(now -> new ReplayView(
                                TIME.format(now.atZone(City.ZONE)),
                                (int) (100
                                        * Duration.between(replay.from(), now).toMinutes()
                                        / ReplayDay.MINUTES),
                                SPEEDS)))
                .orElseGet(() -> new ReplayView(null, 0, SPEEDS));
    }
}
