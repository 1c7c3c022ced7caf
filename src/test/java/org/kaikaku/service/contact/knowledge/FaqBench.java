package org.kaikaku.service.contact.knowledge;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kaikaku.platform.search.AnswerIndex;
import org.kaikaku.platform.search.Answerable;
import org.kaikaku.platform.search.answer.BuildAnswers;
import org.kaikaku.service.contact.chat.Reply;
import org.kaikaku.service.contact.knowledge.LabelledQuestions.Half;

/** {@code ./kaikaku bench faq}: how well questions are answered, beside Lucene as it comes, and how quickly among ten thousand articles. */
final class FaqBench {
    private static final int ARTICLES = 10_000;
    private static final int ROUNDS = 20;
    private static final int SENTENCES = 4;

    private FaqBench() {}

    public static void main(String[] args) {
        var mirai = Corpora.mirai();
        var answers = mirai.all().stream().map(Corpus::answerable).toList();
        var plain = Corpora.plain(answers);
        quality("mirai", mirai.index(), plain);
        quality("mirai TUNING, harder", LabelledQuestions.harder().all(), mirai.index(), plain);
        quality("mirai, by a fresh reader", LabelledQuestions.fresh().all(), mirai.index(), plain);
        quality("mirai, third set", LabelledQuestions.later().all(), mirai.index(), plain);
        quality("mirai, by a stranger", LabelledQuestions.strangers().all(), mirai.index(), plain);
        var testData = System.getenv("KAIKAKU_TESTDATA");
        if (testData == null) {
            System.out.println("village: KAIKAKU_TESTDATA is not set, so its pages are not there");
        } else {
            var village = Corpora.village(Path.of(testData));
            quality("village", new BuildAnswers().of(village, mirai.rules().synonyms()), Corpora.plain(village));
        }
        speed(answers, mirai.rules().synonyms());
    }

    private static void quality(String corpus, AnswerIndex ours, AnswerIndex plain) {
        for (var half : Half.values()) {
            quality(corpus + " " + half, LabelledQuestions.read().of(corpus, half), ours, plain);
        }
    }

    private static void quality(
            String what, List<LabelledQuestions.Labelled> questions, AnswerIndex ours, AnswerIndex plain) {
        System.out.printf("%s, plain:   %s%n", what, of(questions, plain, 0));
        System.out.printf("%s, Kaikaku: %s%n", what, of(questions, ours, Reply.SURE));
    }

    private static Measured of(List<LabelledQuestions.Labelled> questions, AnswerIndex index, double threshold) {
        return Measured.of(questions, question -> index.nearest(question, 10), threshold);
    }

    private static void speed(Collection<Answerable> answers, List<List<String>> synonyms) {
        var index = new BuildAnswers().of(many(answers), synonyms);
        var questions = LabelledQuestions.read().all();
        var thread = ManagementFactory.getThreadMXBean();
        var nanos = new ArrayList<Long>();
        var processor = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var one : questions) {
                long begun = System.nanoTime();
                long worked = thread.getCurrentThreadCpuTime();
                index.nearest(one.question(), 10);
                if (round > 0) {
                    nanos.add(System.nanoTime() - begun);
                    processor.add(thread.getCurrentThreadCpuTime() - worked);
                }
            }
        }
        System.out.printf("%,d articles, %,d searches after a round to warm up%n", ARTICLES, nanos.size());
        print("by the clock", nanos);
        print("of a processor, which counts the neighbours less", processor);
    }

    private static void print(String what, List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what, at(sorted, 0.5), at(sorted, 0.99), sorted[sorted.length - 1] / 1e6);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    /** Made up from sentences of the real ones: each keeps a title and mixes what others say. */
    private static List<Answerable> many(Collection<Answerable> answers) {
        var chance = new Random(1);
        var all = List.copyOf(answers);
        var sentences = all.stream()
                .flatMap(one -> one.texts().stream())
                .flatMap(text -> Arrays.stream(text.split("(?<=[。.])")))
                .toList();
        return IntStream.range(0, ARTICLES)
                .mapToObj(i -> {
                    var one = all.get(i % all.size());
                    var text = IntStream.range(0, SENTENCES)
                            .mapToObj(_ -> sentences.get(chance.nextInt(sentences.size())))
                            .toList();
                    return new Answerable(one.id() + "-" + i, one.titles(), one.words(), one.occasions(), text);
                })
                .toList();
    }
}
