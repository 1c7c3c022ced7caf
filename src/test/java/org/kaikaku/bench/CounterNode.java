package org.kaikaku.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.kaikaku.Kaikaku;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.ticket.CallNext;
import org.kaikaku.service.counter.ticket.IssueTicket;
import org.kaikaku.service.counter.ticket.Moved;
import org.kaikaku.service.counter.ticket.SitAtDesk;
import org.kaikaku.service.counter.ticket.Slip;
import org.kaikaku.service.counter.ticket.Step;
import org.kaikaku.service.counter.ticket.TakeStep;
import org.kaikaku.service.counter.ticket.Ticket;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A node of {@link CounterBench}: the whole house in a process of its own, with desks that do what they are told on its input. */
public final class CounterNode {
    private final IssueTicket issue;
    private final SitAtDesk sit;
    private final CallNext call;
    private final TakeStep step;
    private final List<Actor> clerks = new ArrayList<>();

    private CounterNode(ConfigurableApplicationContext house) {
        issue = house.getBean(IssueTicket.class);
        sit = house.getBean(SitAtDesk.class);
        call = house.getBean(CallNext.class);
        step = house.getBean(TakeStep.class);
    }

    /** Arguments: the city's folder, port, first desk, how many desks */
    public static void main(String[] args) throws Exception {
        var application = new SpringApplication(Kaikaku.class);
        application.setDefaultProperties(Map.of(
                "kaikaku.city",
                Path.of(args[0]).toString(),
                "kaikaku.demo",
                "false",
                "server.port",
                args[1],
                "logging.level.root",
                "error"));
        try (var house = application.run()) {
            var node = new CounterNode(house);
            node.open(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            CounterBench.say("ready");
            var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = told.readLine(); line != null && !line.equals("end"); line = told.readLine()) {
                node.obey(line);
            }
        }
    }

    private void open(int first, int desks) {
        for (int desk = first; desk < first + desks; desk++) {
            var clerk = new Actor(UUID.randomUUID(), true, "bench " + desk, null, null, List.of());
            if (sit.open(String.valueOf(desk), false, clerk) != null) {
                throw new IllegalStateException("desk " + desk);
            }
            clerks.add(clerk);
        }
    }

    private void obey(String line) throws Exception {
        var words = line.split(" ");
        switch (words[0]) {
            case "issue" -> issue(Integer.parseInt(words[1]));
            case "work" -> work();
            case "call" -> callEach(Long.parseLong(words[1]));
            default -> throw new IllegalArgumentException(line);
        }
        CounterBench.say("done");
    }

    private void issue(int count) {
        for (int i = 0; i < count; i++) {
            var wish = new IssueTicket.Wish(
                    "errand", "", Slip.Source.KIOSK, UUID.randomUUID().toString());
            if (issue.issue(wish) instanceof Moved.Refused(var why)) {
                throw new IllegalStateException(why.name());
            }
        }
    }

    /** Every desk calls, serves and ends until nobody waits: number, beginning and end of the call, end of all three steps. */
    private void work() throws Exception {
        try (var threads = Executors.newFixedThreadPool(clerks.size())) {
            var desks = clerks.stream()
                    .map(clerk -> (Callable<List<String>>) () -> serve(clerk))
                    .toList();
            for (var desk : threads.invokeAll(desks)) {
                desk.get().forEach(CounterBench::say);
            }
        }
    }

    private List<String> serve(Actor clerk) {
        var said = new ArrayList<String>();
        while (true) {
            long began = CounterBench.micros();
            if (!(call.call(clerk) instanceof Moved.Done(var ticket, var _))) {
                return said;
            }
            long called = CounterBench.micros();
            end(ticket, clerk);
            said.add(CounterBench.SERVED + ticket.slip().number() + " " + began + " " + called + " "
                    + CounterBench.micros());
        }
    }

    private void end(Ticket ticket, Actor clerk) {
        var id = ticket.slip().id();
        step.take(id, new Step.Came(), clerk);
        if (step.take(id, new Step.Finish("done"), clerk) instanceof Moved.Refused(var why)) {
            throw new IllegalStateException(why.name());
        }
    }

    /** Each desk calls once, one after the other, so that boards have something new to show. */
    private void callEach(long pause) {
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            for (int desk = 0; desk < clerks.size(); desk++) {
                var clerk = clerks.get(desk);
                clock.schedule(() -> callOnce(clerk), desk * pause, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void callOnce(Actor clerk) {
        if (call.call(clerk) instanceof Moved.Done(var ticket, var _)) {
            CounterBench.say(CounterBench.CALLED + ticket.slip().shown() + " " + CounterBench.micros());
        }
    }
}
