package org.kaikaku;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command, on a draw that another program made in another language from {@code docs/lottery.md} ({@code draw.py} beside it). */
class VerifyLotteryTest {
    private static final Path DRAWN = Path.of("src/test/resources/org/kaikaku/lottery/drawn.json");
    private static final String HASH = "6ca7a81391751b2ed1b4a262df01199760458ec77f2193b823a01c9803cf3f65";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void what_another_program_drew_from_the_description_is_what_the_house_draws() {
        assertThat(verify(DRAWN.toString(), HASH)).isZero();
        assertThat(said.toString(UTF_8)).contains("2027-02: 40 entries, 10 winners", "公表のとおりです。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"weight\": 2 | \"weight\": 3 | The entries are not those",
                "civic-hall-b/2027-02-07/am\", | civic-hall-b/2027-02-06/am\", | The entries are not those",
                "\"won\": false | \"won\": true | Others win than the file says",
                "\"wins\": 2 | \"wins\": 1 | Others win than the file says",
                "１２ 34 | 1235 | Others win than the file says",
                "\"seed\": \"5eed | \"seed\": \"5eee | The seed is not the one",
                "\"publicOn\": \"2026-12-15\" | \"publicOn\": \"2026-12-13\" | not after the entries closed",
                "\"seed\": \"5eed5eed5eed5eed5eed5eed5eed5eed5eed5eed5eed5eed5eed5eed5eed5eed\" | \"seed\": null | was not drawn yet"
            })
    void whatever_is_changed_ends_with_another_code_and_says_what(String right, String wrong, String told)
            throws IOException {
        var text = Files.readString(DRAWN);
        assertThat(text).contains(right);
        assertThat(verify(file(text.replaceFirst(java.util.regex.Pattern.quote(right), wrong))))
                .isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains(told);
    }

    @Test
    void a_hash_that_was_noted_and_is_another_is_told() {
        assertThat(verify(DRAWN.toString(), HASH.replace('a', 'b'))).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("not those whose hash was noted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"format\":\"kaikaku-lottery/1\"}",
                "{\"format\":\"kaikaku-lottery/1\",\"month\":\"m\",\"closes\":\"c\",\"publicOn\":\"d\",\"wins\":1,\"blocked\":[null],\"entries\":[]}",
                "{\"format\":\"kaikaku-lottery/1\",\"month\":\"m\",\"closes\":\"c\",\"publicOn\":\"d\",\"wins\":1,\"blocked\":[],\"entries\":[null]}",
                "{\"format\":\"kaikaku-lottery/1\",\"month\":\"m\",\"closes\":\"c\",\"publicOn\":\"d\",\"wins\":1,\"blocked\":[],\"entries\":[{\"pseudonym\":\"a\",\"group\":\"b\",\"room\":\"c\",\"parts\":null,\"weight\":1}]}"
            })
    void what_is_no_lottery_is_told_and_nothing_breaks(String text) throws IOException {
        assertThat(verify(file(text))).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("This is no file of a lottery");
    }

    /** Else somebody could keep the page busy for hours with one line. */
    @Test
    void more_tickets_than_a_city_may_give_are_not_counted() throws IOException {
        var text = Files.readString(DRAWN).replaceFirst("\"weight\": 2", "\"weight\": 2000000000");
        assertThat(verify(file(text))).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("This is no file of a lottery");
    }

    @Test
    void without_a_file_it_says_how_it_is_called() {
        assertThat(verify()).isEqualTo(2);
        assertThat(verify(folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("verify-lottery FILE [HASH]", "The file cannot be read");
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("lottery.json"), text).toString();
    }

    private int verify(String... words) {
        return VerifyLottery.run(
                new PrintStream(said, true, UTF_8),
                Stream.concat(Stream.of(VerifyLottery.NAME), Stream.of(words)).toArray(String[]::new));
    }
}
