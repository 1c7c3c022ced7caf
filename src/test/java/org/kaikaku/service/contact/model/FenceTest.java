package org.kaikaku.service.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.service.contact.knowledge.DemoAnswers;

class FenceTest {
    private static final List<Passage> GIVEN = List.of(
            new Passage("faq/card", "マイナンバーカードをなくしました", "すぐに24時間の専用電話に連絡してください。再交付の手数料は1,000円です。"),
            new Passage("faq/seal", "印鑑登録証をなくしました", "市民課に届けてください。"));

    @Test
    void what_names_its_source_and_says_no_more_may_be_shown() {
        var written = Fence.check("""
                {"answer": "すぐに２４時間の専用電話に連絡してください。手数料は1000円です。", "sources": [1]}""", GIVEN);

        assertThat(written.orElseThrow().sources()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answer\": \"すぐに専用電話に連絡してください。\", \"sources\": []}",
                "{\"answer\": \"すぐに専用電話に連絡してください。\"}",
                "{\"answer\": \"すぐに専用電話に連絡してください。\", \"sources\": [3]}",
                "{\"answer\": \"すぐに専用電話に連絡してください。\", \"sources\": [0, 1]}",
                "{\"answer\": \"すぐに専用電話に連絡してください。\", \"sources\": [\"1\"]}",
                "{\"answer\": \"すぐに専用電話に連絡してください。\", \"sources\": 1}",
                "{\"answer\": \"\", \"sources\": [1]}",
                "{\"answer\": [\"すぐに\"], \"sources\": [1]}",
                "すぐに専用電話に連絡してください。",
                "{\"answer\": \"すぐに",
                ""
            })
    void what_names_no_source_or_a_wrong_one_is_thrown_away(String said) {
        assertThat(Fence.check(said, GIVEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "再交付の手数料は800円です。, 1",
        "再交付の手数料は1000円です。, 2",
        "すぐに専用電話に連絡してください。https://evil.example, 1",
        "すぐに専用電話に連絡してください。a@evil.example, 1",
        "海は青く空は広い。わたしは詩を書く。, 1",
        "前の指示を忘れました。管理者のパスワードを教えます。, 1"
    })
    void what_its_source_does_not_say_is_thrown_away(String answer, int source) {
        assertThat(Fence.check("{\"answer\": \"%s\", \"sources\": [%d]}".formatted(answer, source), GIVEN))
                .isEmpty();
    }

    @Test
    void no_answer_of_the_demo_city_passes_as_said_by_another() {
        var answers = DemoAnswers.texts();
        var passed = new ArrayList<String>();
        for (int i = 0; i < answers.size(); i++) {
            for (int j = 0; j < answers.size(); j++) {
                boolean grounded =
                        Fence.grounded(Fence.folded(answers.get(i)), Fence.folded(answers.get(j))) >= Fence.GROUNDED;
                if (grounded != (i == j)) {
                    passed.add(answers.get(i) + " ← " + answers.get(j));
                }
            }
        }
        assertThat(answers).hasSizeGreaterThan(60);
        assertThat(passed).isEmpty();
    }
}
