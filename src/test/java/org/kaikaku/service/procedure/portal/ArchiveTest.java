package org.kaikaku.service.procedure.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file may not be before anything in it is looked at. */
class ArchiveTest {
    private static final String MIRAI = "992011";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.csv",
                "a/../../evil.csv",
                "/etc/passwd",
                "..",
                "a\\..\\evil.csv",
                "C:/evil.csv",
                "a/b/c/d/e/f/deep.csv",
                "a\u0000b",
                "a\u202Egpj.exe",
                ".hidden"
            })
    void a_name_that_leads_elsewhere_is_refused(String name) {
        assertThat(Archive.open(SampleZip.zip(Map.of(name, new byte[] {1})))).isEqualTo(refused("name"));
    }

    @Test
    void what_is_small_as_sent_and_without_measure_once_unpacked_is_refused() {
        var bomb = SampleZip.zip(Map.of("zeros.csv", new byte[5_000_000]));

        assertThat(bomb).hasSizeLessThan(10_000);
        assertThat(Archive.open(bomb, 1_000_000)).isEqualTo(refused("large"));
        assertThat(Archive.open(bomb, 6_000_000)).isInstanceOf(Archive.Opened.class);
    }

    @Test
    void what_is_no_zip_or_was_torn_is_refused_and_nothing_throws() {
        var whole = new SampleZip().bytes();

        assertThat(Archive.open(new byte[0])).isEqualTo(refused("zip"));
        assertThat(Archive.open("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(refused("zip"));
        for (int cut = 1; cut < whole.length / 2; cut += 97) {
            assertThat(Archive.open(java.util.Arrays.copyOf(whole, cut))).isInstanceOf(Archive.class);
        }
        for (int at = 0; at < whole.length; at += 31) {
            var flipped = whole.clone();
            flipped[at] ^= 0x10;
            if (Archive.open(flipped) instanceof Archive.Opened(var files)) {
                assertThat(Manifest.read(files, MIRAI)).isNotNull();
            }
        }
    }

    static Stream<Arguments> lists_that_cannot_be() {
        return Stream.of(
                Arguments.of("\"format\" : \"kaikaku-portal-1\"", "\"format\" : \"2\"", "manifest-format"),
                Arguments.of("\"992011\"", "\"131016\"", "manifest-city"),
                Arguments.of("\"receipt\" : \"T", "\"receipt\" : \"=T", "manifest"),
                Arguments.of("\"receipt\" : \"T", "\"receipt\" : \"未T", "manifest"),
                Arguments.of("T20:15:00+09:00", "T20:15", "manifest"),
                Arguments.of("\"form\" : \"MIRAI-0101\"", "\"form\" : \"\"", "manifest"),
                Arguments.of("\"size\" : ", "\"size\" : -0.5e", "manifest"),
                Arguments.of("\"applications\" : [", "\"applications\" : [[", "manifest"));
    }

    @ParameterizedTest
    @MethodSource("lists_that_cannot_be")
    void a_list_that_cannot_be_is_refused_whole(String from, String to, String why) {
        var sample = new SampleZip()
                .change(
                        Manifest.NAME,
                        text -> text.replaceFirst(
                                java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));

        assertThat(Manifest.read(sample.files(), MIRAI))
                .isInstanceOfSatisfying(
                        Manifest.Read.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo(why));
    }

    @ParameterizedTest
    @CsvSource({"extra.csv,not-named", "manifest.json,manifest"})
    void what_the_list_does_not_name_or_nobody_can_read_is_refused(String file, String why) {
        var sample = new SampleZip().put(file, new byte[] {(byte) 0x8E, (byte) 0xFF});

        assertThat(Manifest.read(sample.files(), MIRAI)).isEqualTo(new Manifest.Read.Refused(new Wrong(why, file)));
        assertThat(Manifest.read(new SampleZip().without(Manifest.NAME).files(), MIRAI))
                .isEqualTo(new Manifest.Read.Refused(new Wrong("no-manifest", Manifest.NAME)));
    }

    private static Archive refused(String why) {
        return new Archive.Refused(Wrong.of(why));
    }
}
