package org.kaikaku.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.kaikaku.Kaikaku;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.interview.AnswerQuestion;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.Reading;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.boot.SpringApplication;

/**
 * One step of the interview on the server: read the interview, read the answers, keep them, find the next question and make its view.
 * The life event has 200 procedures: those of the city, repeated under other keys.
 */
public final class InterviewBench {
    private static final int PROCEDURES = 200;
    private static final int WARM_UP = 150;
    private static final int INTERVIEWS = 400;

    private InterviewBench() {}

    public static void main(String[] args) throws Exception {
        var city = cityWith(PROCEDURES);
        var application = new SpringApplication(Kaikaku.class, CountedStatements.class);
        application.setDefaultProperties(Map.of(
                "kaikaku.city",
                city.toString(),
                "kaikaku.demo",
                "false",
                "server.port",
                "0",
                "logging.level.root",
                "warn"));
        try (var house = application.run()) {
            var start = house.getBean(StartInterview.class);
            var conversations = house.getBean(Conversations.class);
            var answers = house.getBean(AnswerQuestion.class);
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261120);
            var steps = new ArrayList<Double>();
            long sent = 0;
            long kept = 0;
            for (int i = 0; i < WARM_UP + INTERVIEWS; i++) {
                var id = start.start("bereavement", People.NOBODY, null, null, Doer.ANYONE)
                        .id();
                var question = conversations.show(id, null).questioning().next();
                while (question.isPresent()) {
                    var typed = answer(question.get(), random);
                    long before = CountedStatements.sent();
                    long at = System.nanoTime();
                    var talk = conversations.shown(id, null).orElseThrow();
                    var reading =
                            Reading.of(question.get(), name -> Optional.ofNullable(typed.get(name)), LocalDate.MAX);
                    answers.answer(talk.interview(), talk.catalogue(), reading.said(), Source.ANSWER, true);
                    var next = conversations.show(id, null);
                    question = next.questioning().next();
                    question.ifPresent(one -> QuestionView.of(one, next.catalogue(), next.interview()));
                    if (i >= WARM_UP) {
                        steps.add((System.nanoTime() - at) / 1e6);
                        sent += CountedStatements.sent() - before;
                        kept++;
                    }
                }
            }
            print(steps, (double) sent / kept);
        }
    }

    private static void print(List<Double> steps, double statements) {
        var sorted = steps.stream().sorted().toList();
        System.out.printf(
                "interview: %d procedures, %d steps; ms p50 %.2f  p95 %.2f  p99 %.2f  max %.2f; %.1f statements a step (post and redirected get)%n",
                PROCEDURES,
                sorted.size(),
                at(sorted, .5),
                at(sorted, .95),
                at(sorted, .99),
                sorted.getLast(),
                statements);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * share) - 1));
    }

    private static Map<String, String> answer(Question question, RandomGenerator random) {
        var typed = new HashMap<String, String>();
        if (question.ticks()) {
            question.refs().stream()
                    .filter(_ -> random.nextInt(4) == 0)
                    .forEach(ref -> typed.put(ref.toString(), "yes"));
            if (typed.isEmpty()) {
                typed.put(Reading.NONE, "1");
            }
            return typed;
        }
        question.facts().forEach(asked -> typed.put(asked.ref().toString(), value(asked.fact(), random)));
        return typed;
    }

    private static String value(Fact fact, RandomGenerator random) {
        return switch (fact.type()) {
            case YESNO -> random.nextBoolean() ? "yes" : "no";
            case CHOICE ->
                fact.options().get(random.nextInt(fact.options().size())).key();
            case NUMBER -> String.valueOf(random.nextInt(Math.min(fact.max(), 3)));
            case DATE ->
                fact.key().contains("birth")
                        ? LocalDate.of(1930 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28))
                                .toString()
                        : LocalDate.of(2026, 11, 1 + random.nextInt(18)).toString();
            case TEXT, DERIVED -> "未来 花子";
        };
    }

    private static Path cityWith(int procedures) throws IOException {
        var city = Files.createTempDirectory("bench-city");
        try (var files = Files.walk(Path.of("city/mirai"))) {
            for (var file : files.toList()) {
                var copy = city.resolve(Path.of("city/mirai").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        var folder = city.resolve("procedures/bereavement");
        var originals = Arrays.stream(folder.toFile().listFiles())
                .map(java.io.File::toPath)
                .sorted()
                .toList();
        for (int i = originals.size(); i < procedures; i++) {
            var original = originals.get(i % originals.size());
            var key = original.getFileName().toString().replace(".yaml", "");
            var copy = key + "-" + i;
            Files.writeString(
                    folder.resolve(copy + ".yaml"),
                    Files.readString(original).replaceFirst("(?m)^key: .*$", "key: " + copy));
        }
        return city;
    }
}
