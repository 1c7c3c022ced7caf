package org.kaikaku.service.counter.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.ticket.CallNext;
import org.kaikaku.service.counter.ticket.ClearHall;
import org.kaikaku.service.counter.ticket.IssueTicket;
import org.kaikaku.service.counter.ticket.PastLegs.PastLeg;
import org.kaikaku.service.counter.ticket.SitAtDesk;
import org.kaikaku.service.counter.ticket.Slip;
import org.kaikaku.service.counter.ticket.TakeStep;
import org.kaikaku.service.counter.ticket.WatchHall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays a made-up busy day at the end of March at high speed, so that somebody who is new sees boards and desks live for some minutes. The
 * hall's clock shows that day meanwhile. Whoever tries a desk takes it over from an invented clerk and works among the others.
 */
@Component
@Profile("!production")
class ReplayDay implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayDay.class);
    private static final long SEED = 331;
    private static final LocalTime OPENS = LocalTime.of(8, 20);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    /** Of the day that is played. */
    static final int MINUTES = (CLOSES.toSecondOfDay() - OPENS.toSecondOfDay()) / 60;

    private static final long TICK = 200;

    private final Replays replays;
    private final Halls halls;
    private final SitAtDesk sit;
    private final IssueTicket issue;
    private final CallNext call;
    private final TakeStep step;
    private final WatchHall watch;
    private final ClearHall clear;
    private final Clock clock;
    private final ScheduledExecutorService stage = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("made-up-day-", 0).daemon().factory());
    private @Nullable ScheduledFuture<?> playing;

    ReplayDay(
            Replays replays,
            Halls halls,
            SitAtDesk sit,
            IssueTicket issue,
            CallNext call,
            TakeStep step,
            WatchHall watch,
            ClearHall clear,
            Clock clock) {
        this.replays = replays;
        this.halls = halls;
        this.sit = sit;
        this.issue = issue;
        this.call = call;
        this.step = step;
        this.watch = watch;
        this.clear = clear;
        this.clock = clock;
    }

    /** One who comes, at a minute of the day. */
    private record Comes(int minute, String errand) {}

    /** Everybody of today goes home first. False where a day is being played. */
    synchronized boolean begin(int speed) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var begun = new Replay(clock.instant(), at(today, OPENS), at(today, CLOSES), speed);
        if (replays.now().isPresent()) {
            return false;
        }
        end();
        if (!replays.begin(begun)) {
            return false;
        }
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var scene = new Scene(halls, call, step, watch, random, clerks());
        var come = arrivals(today);
        var played = new Played(today, scene, come);
        playing = stage.scheduleAtFixedRate(() -> guarded(played), 0, TICK, TimeUnit.MILLISECONDS);
        return true;
    }

    /** Whoever is still there goes, and the desks close. */
    synchronized void end() {
        if (playing != null) {
            playing.cancel(false);
            playing = null;
        }
        clear.clear();
        replays.end();
    }

    @Override
    public void destroy() {
        stage.shutdownNow();
    }

    /** Each minute of the day once, however late the tick. */
    private final class Played {
        private final LocalDate today;
        private final Scene scene;
        private final Deque<Comes> come;
        private int minute = OPENS.toSecondOfDay() / 60;

        private Played(LocalDate today, Scene scene, Deque<Comes> come) {
            this.today = today;
            this.scene = scene;
            this.come = come;
        }

        void tick() {
            var now = replays.now();
            if (now.isEmpty()) {
                end();
                return;
            }
            long then =
                    Duration.between(at(today, LocalTime.MIDNIGHT), now.get()).toMinutes();
            for (; minute <= then; minute++) {
                while (!come.isEmpty() && come.peek().minute() <= minute) {
                    arrive(come.poll());
                }
                scene.minute(minute);
            }
        }
    }

    private void guarded(Played played) {
        try {
            played.tick();
        } catch (RuntimeException e) { // whatever it is: a task that throws is never run again, and nobody hears of it
            LOG.warn("The made-up day stumbles", e);
        }
    }

    private void arrive(Comes one) {
        issue.issue(new IssueTicket.Wish(
                one.errand(), "", Slip.Source.KIOSK, UUID.randomUUID().toString()));
    }

    private List<Scene.Clerk> clerks() {
        var clerks = new ArrayList<Scene.Clerk>();
        for (var desk : halls.current().desks()) {
            var name = DemoHall.CLERKS.get(clerks.size() % DemoHall.CLERKS.size());
            var actor = new Actor(UUID.randomUUID(), true, name, null, null, List.of());
            sit.open(desk.key(), true, actor);
            clerks.add(new Scene.Clerk(actor, desk.key()));
        }
        return clerks;
    }

    /** Every second one of those who come on the busiest day of the year, as if it were today: so many that they wait, and not more than are served by the evening. */
    private Deque<Comes> arrivals(LocalDate today) {
        var march = LocalDate.of(today.getYear(), Month.MARCH, 31);
        var first = MadeUpDay.legs(halls.current(), march, SEED).stream()
                .filter(leg -> leg.no() == 1)
                .toList();
        return IntStream.range(0, first.size())
                .filter(one -> one % 2 == 0)
                .mapToObj(first::get)
                .map(leg -> new Comes(minuteOf(leg), leg.errand()))
                .sorted(Comparator.comparingInt(Comes::minute))
                .collect(ArrayDeque::new, Deque::add, Deque::addAll);
    }

    private static int minuteOf(PastLeg leg) {
        return leg.queuedAt().atZone(City.ZONE).toLocalTime().toSecondOfDay() / 60;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(City.ZONE).toInstant();
    }
}
