package org.kaikaku.platform.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityFileWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"day\" is not a value of unit | did you mean \"days\"? | 「day」 は unit の値 ではありません。「days」 のことではありませんか。",
                "\"kind\" is missing | | 「kind」 がありません。",
                "should be a list but is \"x\" | | 並び を書くところに 「x」 があります。",
                "should be a date but is nothing | | 日付 を書いてください。",
                "is not UTF-8 text | save it as UTF-8 | UTF-8 の文書ではありません。UTF-8 で保存してください。",
                "was changed since version 1 was published | write version: 2 | 公開した版 1 の後に変えられています。version: 2 と書いてください。",
                "on 2027-04-01: \"shimin\" is missing | | 2027-04-01 の時点で: 「shimin」 がありません。",
                "no role gives \"keep\": nobody could say any more who may do what, and everybody would be locked out | add keep to the rights of one role | 「keep」 の権限を持つ役割がありません。だれが何をしてよいかをだれも決められなくなり、全員が締め出されます。役割のどれかの rights に keep を加えてください。",
                "on 2027-04-01: the room \"hall\" is gone, and is booked 3 times | move or cancel these bookings first | 2027-04-01 の時点で: 「hall」 の部屋がなくなりますが、予約が3件あります。先に予約を移すか取り消してください。",
                "\"a\" is a part of \"hall\" and no room | | 「hall」 の部分の 「a」 という部屋がありません。",
                "this key means nothing here | it is one of ask, hint | ここで使えるキーではありません。次のどれかです: ask, hint。"
            })
    void a_mistake_is_told_in_japanese(String wrong, @Nullable String meant, String japanese) {
        assertThat(CityFileWords.japanese(CityFileProblem.of("x.yaml", wrong, meant)))
                .isEqualTo(japanese);
    }

    @Test
    void what_has_no_words_yet_still_has_a_sentence() {
        assertThat(CityFileWords.japanese(CityFileProblem.of("x.yaml", "the moon is blue", "paint it")))
                .isEqualTo("ここが正しくありません。");
    }
}
