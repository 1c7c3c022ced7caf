package org.kaikaku.service.counter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.ticket.CallNext;
import org.kaikaku.service.counter.ticket.ClearHall;
import org.kaikaku.service.counter.ticket.IssueTicket;
import org.kaikaku.service.counter.ticket.SitAtDesk;
import org.kaikaku.service.counter.ticket.Slip;
import org.kaikaku.service.counter.ticket.TakeStep;
import org.kaikaku.service.counter.ticket.Ticket;
import org.kaikaku.service.counter.ticket.WatchHall;
import org.springframework.beans.factory.annotation.Autowired;

/** Two invented hours of a morning long ago. */
@HouseTest
class SceneTest {
    private static final Instant NINE = Instant.parse("2026-06-09T00:00:00Z");
    private static final int MINUTES = 120;

    @Autowired
    Halls halls;

    @Autowired
    SitAtDesk sit;

    @Autowired
    IssueTicket issue;

    @Autowired
    CallNext call;

    @Autowired
    TakeStep step;

    @Autowired
    WatchHall watch;

    @Autowired
    ClearHall clear;

    @Test
    void nobody_stays_absent_and_nobody_waits_for_papers_for_ever() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        Past.at(NINE, () -> {
            clear.clear();
            return clear;
        });
        var scene = new Scene(halls, call, step, watch, random, clerks());
        int absent = 0;
        int held = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            var now = minute(scene, minute, random);
            absent = Math.max(
                    absent,
                    now.stream()
                            .filter(Ticket.Absent.class::isInstance)
                            .toList()
                            .size());
            held = Math.max(
                    held,
                    now.stream()
                            .filter(Ticket.WaitingForHandOver.class::isInstance)
                            .toList()
                            .size());
        }
        var after = new ArrayList<Ticket>();
        for (int minute = MINUTES; minute < 4 * MINUTES; minute++) {
            int at = minute;
            after.clear();
            after.addAll(Past.at(NINE.plus(Duration.ofMinutes(minute)), () -> {
                scene.minute(at);
                return watch.now().open();
            }));
        }

        assertThat(absent).as("some do not come when they are called").isBetween(1, 8);
        assertThat(held).as("some wait for papers").isPositive();
        assertThat(after).as("all have been dealt with").isEmpty();
        Past.at(NINE.plus(Duration.ofMinutes(4 * MINUTES)), () -> {
            clear.clear();
            return clear;
        });
    }

    private List<Ticket> minute(Scene scene, int minute, RandomGenerator random) {
        return Past.at(NINE.plus(Duration.ofMinutes(minute)), () -> {
            var errands = halls.current().errands();
            if (random.nextInt(3) > 0) {
                issue.issue(new IssueTicket.Wish(
                        errands.get(random.nextInt(errands.size())).key(),
                        "",
                        Slip.Source.KIOSK,
                        UUID.randomUUID().toString()));
            }
            scene.minute(minute);
            return watch.now().open();
        });
    }

    private List<Scene.Clerk> clerks() {
        return halls.current().desks().stream()
                .map(desk -> {
                    var actor = new Actor(UUID.randomUUID(), true, "見本 " + desk.key(), null, null, List.of());
                    Past.at(NINE, () -> sit.open(desk.key(), true, actor));
                    return new Scene.Clerk(actor, desk.key());
                })
                .toList();
    }
}
