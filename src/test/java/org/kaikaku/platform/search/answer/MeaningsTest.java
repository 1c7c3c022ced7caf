package org.kaikaku.platform.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.search.AnswerIndex;
import org.kaikaku.platform.search.Answerable;
import org.kaikaku.platform.search.Near;

class MeaningsTest {
    private static final KnownWords WORDS = new KnownWords(Glosses.ofHouse());

    @Test
    void each_line_is_found_and_nothing_between_them() {
        var glosses = new Glosses("犬\tdog\n猪\twild boar,wild pig\n瓦\troof tile\n".getBytes(StandardCharsets.UTF_8));

        assertThat(glosses.of("犬")).containsExactly(List.of("dog"));
        assertThat(glosses.of("猪")).containsExactly(List.of("wild", "boar"), List.of("wild", "pig"));
        assertThat(glosses.of("瓦")).containsExactly(List.of("roof", "tile"));
        for (var unknown : List.of("", "一", "犬猫", "猫", "龠")) {
            assertThat(glosses.has(unknown)).isFalse();
            assertThat(glosses.of(unknown)).isEmpty();
        }
    }

    @Test
    void no_glosses_know_nothing() {
        assertThat(new Glosses(new byte[0]).has("犬")).isFalse();
    }

    /** Looking up halves them, so one line out of order would hide others. */
    @Test
    void the_house_knows_the_first_and_the_last_line_and_many_between() {
        assertThat(List.of("猪", "いのしし", "引き落とし", "妊娠", "ひっこす", "ｚｉｎｅ", "大晦日")).allMatch(Glosses.ofHouse()::has);
    }

    @Test
    void a_word_is_known_in_its_basic_form_and_a_compound_as_a_whole() {
        assertThat(WORDS.of("東京に引っ越しました")).contains("引っ越す");
        assertThat(WORDS.of("会社を辞めて転入した")).contains("会社を辞める", "転入");
    }

    @Test
    void kana_written_apart_are_known_by_what_they_begin_with() {
        assertThat(WORDS.of("はんこを とうろく したいです")).contains("とうろく");
        assertThat(WORDS.of("こどもも いっしょ です")).contains("こども");
    }

    @Test
    void what_every_question_says_is_no_word() {
        assertThat(WORDS.of("どこで教えてください")).isEmpty();
        assertThat(WORDS.of("")).isEmpty();
        assertThat(WORDS.of("!?()+-*~\"")).isEmpty();
    }

    @Test
    void the_dictionary_is_reduced_to_what_finds_answers() {
        var reduced = ReduceEdict.reduced(List.of(
                "\u3000？？？ /EDICT, Japanese-English Dictionary Files/",
                "瓦 [かわら] /(n) roof tile/(P)/",
                "瓦 [グラム] /(n) (uk) gram/gramme/",
                "猪 [い] /(n) (arch) hog (esp. a wild boar)/",
                "猪 [いのしし] /(n) (uk) wild boar/wild pig/(P)/",
                "教える [おしえる] /(v1,vt) (1) to teach/to instruct/(2) to tell/to inform/(P)/"));

        assertThat(reduced)
                .containsExactly(
                        "いのしし\twild boar,wild pig",
                        "おしえる\tteach,instruct,tell,inform",
                        "かわら\troof tile",
                        "グラム\tgram,gramme",
                        "教える\tteach,instruct,tell,inform",
                        "猪\twild boar,wild pig",
                        "瓦\troof tile");
    }

    @Test
    void who_types_a_title_gets_it_though_others_say_it_oftener() {
        var answers = answers(
                new Answerable("out", List.of("転出届"), List.of(), List.of(), List.of("転入届の前に。転入届をする所で転入届に。")),
                said("in", "転入届"));

        assertThat(answers.nearest("転入届", 2)).extracting(Near::id).containsExactly("in", "out");
    }

    @Test
    void an_answer_in_quite_other_words_is_found_by_what_they_mean() {
        var answers = answers(said("boar", "イノシシの被害"), said("roof", "屋根材の飛散"), said("pipe", "水道管の凍結"));

        assertThat(answers.nearest("猪が出た", 1)).extracting(Near::id).containsExactly("boar");
        assertThat(answers.nearest("瓦が落ちそう", 1)).extracting(Near::id).containsExactly("roof");
    }

    @Test
    void an_answer_is_found_by_its_english_too() {
        var answers = answers(
                new Answerable(
                        "debit", List.of("口座の変更", "Change of your direct debit"), List.of(), List.of(), List.of()),
                said("other", "口座の相続"));

        assertThat(answers.nearest("引き落とし", 1)).extracting(Near::id).containsExactly("debit");
    }

    @Test
    void what_no_answer_says_in_any_words_is_found_nowhere() {
        assertThat(answers(said("boar", "イノシシの被害")).nearest("花火", 3)).isEmpty();
    }

    private static AnswerIndex answers(Answerable... answers) {
        return new BuildAnswers().of(List.of(answers), List.of());
    }

    private static Answerable said(String id, String title) {
        return new Answerable(id, List.of(title), List.of(), List.of(), List.of());
    }
}
