package org.kaikaku.service.contact.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.CityFolder;
import org.kaikaku.platform.search.AnswerIndex;
import org.kaikaku.service.contact.chat.Reply;
import org.kaikaku.service.contact.knowledge.LabelledQuestions.Half;

/** How well the demo city's articles and procedures answer; the figures of both halves stand in bench/README.md. */
class AnswerQualityTest {
    private static final double SHARE = 0.8;

    private static Corpus mirai = Corpora.mirai();
    private static AnswerIndex plain =
            Corpora.plain(mirai.all().stream().map(Corpus::answerable).toList());

    @BeforeAll
    static void enough_was_asked() {
        var all = LabelledQuestions.read().all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(300);
        assertThat(all.stream().filter(one -> one.answers().isEmpty())).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void every_label_names_an_answer() {
        var known = mirai.all().stream()
                .map(answer -> answer.key().replace("faq/", ""))
                .toList();

        assertThat(Stream.of(
                                LabelledQuestions.read(),
                                LabelledQuestions.fresh(),
                                LabelledQuestions.harder(),
                                LabelledQuestions.later(),
                                LabelledQuestions.strangers())
                        .flatMap(questions -> questions.all().stream())
                        .filter(one -> one.corpus().equals("mirai"))
                        .flatMap(one -> one.answers().stream()))
                .isSubsetOf(known);
    }

    @Test
    void a_fresh_reader_asked_of_the_test_half_alone() {
        assertThat(LabelledQuestions.fresh().all())
                .hasSizeGreaterThanOrEqualTo(100)
                .allMatch(one -> one.half() == Half.TEST && !one.answers().isEmpty());
    }

    @Test
    void what_is_tuned_on_and_what_is_tested_on_are_answered_by_different_articles() {
        assertThat(LabelledQuestions.harder().all())
                .filteredOn(one -> !one.answers().isEmpty())
                .hasSizeGreaterThanOrEqualTo(100)
                .allMatch(one -> one.half() == Half.TUNING);
        for (var set : List.of(LabelledQuestions.later(), LabelledQuestions.strangers())) {
            assertThat(set.all())
                    .filteredOn(one -> !one.answers().isEmpty())
                    .hasSizeGreaterThanOrEqualTo(120)
                    .allMatch(one -> one.half() == Half.TEST);
        }
    }

    /** Only the half on which it was tuned is a test of every day; the other was looked at once. */
    @Test
    void more_is_found_than_by_the_plain_index() {
        var questions = LabelledQuestions.read().of("mirai", Half.TUNING);
        var ours = Measured.of(questions, question -> mirai.index().nearest(question, 10), Reply.SURE);
        var theirs = Measured.of(questions, question -> plain.nearest(question, 10), 0);

        assertThat(ours.mrr()).isGreaterThan(1.2 * theirs.mrr());
        assertThat(ours.refused()).isGreaterThan(SHARE);
        assertThat(1 - ours.lost()).isGreaterThan(0.75);
    }

    @Test
    void more_is_found_of_what_is_asked_in_quite_other_words() {
        var questions = LabelledQuestions.harder().all();
        var ours = Measured.of(questions, question -> mirai.index().nearest(question, 10), Reply.SURE);
        var theirs = Measured.of(questions, question -> plain.nearest(question, 10), 0);

        assertThat(ours.mrr()).isGreaterThan(1.35 * theirs.mrr());
        assertThat(ours.refused()).isGreaterThan(0.75);
    }

    @ParameterizedTest
    @CsvSource({
        "faq/juminhyo, ｼﾞｭｳﾐﾝﾋｮｳは どこ",
        "faq/gomi-bunbetsu, ごみのわけかたを おしえて",
        "faq/mynumber-funshitsu, マイナンバーかードを なくした",
        "faq/hachi, I found a hornets nest",
        "faq/kaigo-soudan, 認知症の父のことで相談したい",
        "tennyu-todoke, 転入届"
    })
    void kana_widths_slips_and_languages_find_the_same(String key, String question) {
        assertThat(mirai.index().nearest(question, 3))
                .extracting(near -> near.id())
                .contains(key);
    }

    @Test
    void nothing_is_near_to_what_says_nothing() {
        assertThat(mirai.index().nearest("ください", 3)).isEmpty();
        assertThat(mirai.index().nearest("!?()+-*~\"", 3)).isEmpty();
    }

    @Test
    void the_files_of_mirai_have_no_mistakes() {
        var problems = new TreeSet<CityFileProblem>();
        var files = CityFolder.check(Path.of("city/mirai"), List.of(), new TreeSet<>());

        new KnowledgeFile(List.of()).read(files, problems);

        assertThat(problems).isEmpty();
    }
}
