package org.kaikaku.service.procedure.office.decision;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.kaikaku.Kaikaku;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.application.SubmitApplications;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.office.LetLeave;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.allotment.ClaimApplication;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;

/**
 * The life of an application through the use cases that the pages call: submitted, claimed, checked, decided and let out at once, with journal, history,
 * and document number. The paper, which is printed after the decision, and its event are left out: the peers have none.
 * Takes turns as the peers do: {@code clients seconds} on the input gives lifecycles per second on the output.
 */
public final class CaseBench {
    private CaseBench() {}

    public static void main(String[] args) throws InterruptedException {
        var application = new SpringApplication(Kaikaku.class);
        application.setDefaultProperties(Map.of(
                "kaikaku.city",
                "city/mirai",
                "kaikaku.demo",
                "false",
                "server.port",
                "0",
                "logging.level.root",
                "error"));
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(
                beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("writeDecision")));
        var house = application.run();
        var submit = house.getBean(SubmitApplications.class);
        var catalogue = house.getBean(Catalogues.class).current();
        var procedure = catalogue.procedure(Submitted.NOTICE);
        var days = Office.days(catalogue);
        var claim = house.getBean(ClaimApplication.class);
        var tick = house.getBean(TickChecks.class);
        var decide = house.getBean(DecideApplication.class);
        var leave = house.getBean(LetLeave.class);
        var clerk = Submitted.clerk("青葉 みどり");
        var checks =
                Set.copyOf(procedure.checks().stream().map(check -> check.key()).toList());
        Runnable lifecycle = () -> {
            var account = UUID.randomUUID();
            var of = new SubmitApplications.Case(
                    UUID.randomUUID(),
                    "bereavement",
                    catalogue.release(),
                    catalogue.on(),
                    Header.Channel.ONLINE,
                    account,
                    "90000012",
                    null,
                    "未来 花子",
                    "ミライ ハナコ");
            var wanted = List.of(new SubmitApplications.Wanted(procedure, 0, Submitted.facts()));
            var receipt = submit.submit(of, wanted, "k", days, new Doer(account.toString(), "未来 花子", null))
                    .applications()
                    .getFirst()
                    .receipt()
                    .toString();
            claim.claim(receipt, 1, clerk);
            tick.tick(receipt, 2, checks, clerk);
            if (!(decide.decide(receipt, 3, true, "確認した。", clerk) instanceof Outcome.Done)) {
                throw new IllegalStateException("Not decided: " + receipt);
            }
            leave.leave(Receipt.parse(receipt).orElseThrow());
        };
        serve(Objects.requireNonNull(lifecycle));
    }

    private static void serve(Runnable lifecycle) throws InterruptedException {
        System.out.println("ready");
        var input = new Scanner(System.in);
        while (input.hasNextInt()) {
            System.out.printf("%.1f%n", measure(lifecycle, input.nextInt(), Duration.ofSeconds(input.nextInt())));
        }
        System.exit(0);
    }

    private static double measure(Runnable lifecycle, int clients, Duration time) throws InterruptedException {
        var done = new LongAdder();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var threads = new Thread[clients];
        for (int i = 0; i < clients; i++) {
            threads[i] = Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    lifecycle.run();
                    done.increment();
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
        return done.sum() / ((System.nanoTime() - start) / 1e9);
    }
}
