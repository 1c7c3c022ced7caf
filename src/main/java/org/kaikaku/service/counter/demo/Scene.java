package org.kaikaku.service.counter.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.ticket.CallNext;
import org.kaikaku.service.counter.ticket.HallNow;
import org.kaikaku.service.counter.ticket.Moved;
import org.kaikaku.service.counter.ticket.Step;
import org.kaikaku.service.counter.ticket.TakeStep;
import org.kaikaku.service.counter.ticket.Ticket;
import org.kaikaku.service.counter.ticket.WatchHall;

/**
 * What invented clerks and visitors do, minute by minute, through the same use cases as real ones. Of those who do not come when they are
 * called some turn up a little later, the others have gone: nobody stays absent for ever.
 */
final class Scene {
    private static final int SELDOM = 15;
    private static final int OFTEN = 6;
    private static final int PATIENCE = 10;

    private final Halls halls;
    private final CallNext call;
    private final TakeStep step;
    private final WatchHall watch;
    private final RandomGenerator random;
    private final List<Clerk> clerks;
    private final Map<UUID, Integer> until = new HashMap<>();

    Scene(Halls halls, CallNext call, TakeStep step, WatchHall watch, RandomGenerator random, List<Clerk> clerks) {
        this.halls = halls;
        this.call = call;
        this.step = step;
        this.watch = watch;
        this.random = random;
        this.clerks = List.copyOf(clerks);
    }

    /** @param desk key of the desk at which they sit */
    record Clerk(Actor actor, String desk) {}

    void minute(int minute) {
        for (var clerk : clerks) {
            var now = watch.now();
            var here = now.at(clerk.desk());
            boolean free = here.isEmpty() || serve(clerk, here.get(), minute);
            if (free && !back(clerk, now, minute)) {
                call.call(clerk.actor());
            }
        }
        until.keySet()
                .retainAll(
                        watch.now().open().stream().map(one -> one.slip().id()).toList());
    }

    /** Whether nobody stands there any more. */
    private boolean serve(Clerk clerk, Ticket here, int minute) {
        return switch (here) {
            case Ticket.Calling called -> come(clerk, called, minute);
            case Ticket.Serving serving -> minute >= over(serving, minute) && end(clerk, serving, minute);
            case Ticket.HandedOver handed -> finish(clerk, handed.slip().id());
            default -> false;
        };
    }

    private boolean end(Clerk clerk, Ticket.Serving serving, int minute) {
        var id = serving.slip().id();
        if (random.nextInt(OFTEN) > 0) {
            return finish(clerk, id);
        }
        later(id, minute + random.nextInt(3, PATIENCE));
        return step.take(id, new Step.Hold(), clerk.actor()) instanceof Moved.Done;
    }

    private boolean come(Clerk clerk, Ticket.Calling called, int minute) {
        var id = called.slip().id();
        until.remove(id);
        if (called.leg().calls() == 1 && random.nextInt(SELDOM) == 0) {
            later(id, minute + random.nextInt(2, PATIENCE));
            return step.take(id, new Step.Absent(), clerk.actor()) instanceof Moved.Done;
        }
        step.take(id, new Step.Came(), clerk.actor());
        return false;
    }

    /** Calls once more whoever turned up or whose papers are ready; whoever has not turned up has gone. */
    private boolean back(Clerk clerk, HallNow now, int minute) {
        var services =
                halls.current().desk(clerk.desk()).map(desk -> desk.services()).orElse(List.of());
        for (var one : now.open()) {
            var id = one.slip().id();
            boolean due = minute >= until.getOrDefault(id, minute);
            if (!due || !services.contains(one.leg().service())) {
                continue;
            }
            if (one instanceof Ticket.Absent && random.nextInt(3) == 0) {
                step.take(id, new Step.Leave(), clerk.actor());
            } else if (one instanceof Ticket.Absent || one instanceof Ticket.WaitingForHandOver) {
                return step.take(id, new Step.Call(), clerk.actor()) instanceof Moved.Done;
            }
        }
        return false;
    }

    private int over(Ticket.Serving serving, int minute) {
        var id = serving.slip().id();
        return until.computeIfAbsent(
                id,
                _ -> minute + (int) Math.round(MadeUpDay.handling(serving.leg().service(), random)));
    }

    private boolean finish(Clerk clerk, UUID id) {
        until.remove(id);
        var ending = halls.current().endings().getFirst().key();
        return step.take(id, new Step.Finish(ending), clerk.actor()) instanceof Moved.Done;
    }

    private void later(UUID id, int minute) {
        until.put(id, minute);
    }
}
