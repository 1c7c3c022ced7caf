package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kaikaku.platform.search.index.WrittenIndex;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Where a person under protection lives stands on nothing that anybody can open, whoever they are, however it is written. */
@ExtendWith(OutputCaptureExtension.class)
class ProtectedPersonTest extends Knocking {
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";

    /** 秘湖町七丁目8番9号 is the only place of that name; see {@link Family#HIDDEN}. */
    private static final Pattern ADDRESS = Pattern.compile("秘湖|7(丁目|-)8(番|-)9");

    @Test
    void the_address_is_found_however_it_is_written() {
        assertThat(List.of("未来市秘湖町", "七丁目8番9号", "7丁目八番九号", "7-8-9", "7−8−9")).allMatch(ProtectedPersonTest::tells);
    }

    @Test
    void no_page_file_or_answer_tells_where_they_live(CapturedOutput log) throws Exception {
        begin(Family.HIDDEN);
        var byHerself = counted(counter().herself(Family.HIDDEN));
        var byProxy = counted(counter().byProxy(Family.HIDDEN));
        assertThat(byHerself.told()).isEmpty();
        assertThat(byHerself.opened())
                .as("pages of what was handed in at the counter")
                .isGreaterThan(5);
        assertThat(byProxy.told()).isEmpty();
        assertThat(byProxy.opened()).as("pages of what somebody else handed in").isGreaterThan(5);

        var all = tried(getFirst(Rule.all()));
        assertThat(all.told()).isEmpty();
        assertThat(all.opened()).as("pages that somebody could open").isGreaterThan(100);
        var index = WrittenIndex.of(context);
        assertThat(index.texts())
                .anyMatch(text -> text.endsWith("/" + byHerself.receipt()))
                .anyMatch(text -> text.endsWith("/" + byProxy.receipt()))
                .noneMatch(ProtectedPersonTest::tells);
        assertThat(index.files()).hasSizeGreaterThan(3).noneMatch(file -> file.contains("秘湖"));
        assertThat(log.getAll().lines().filter(ProtectedPersonTest::tells)).isEmpty();
        assertThat(jdbc.sql("select coalesce(purpose, '') || coalesce(object, '') from audit_entry where subject = ?")
                        .param(Family.HIDDEN.hanako())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(ProtectedPersonTest::tells);
    }

    /** @param told where somebody was told */
    private record Tried(String receipt, List<String> told, int opened) {}

    /** The pages of a visit and of what was handed in at it. */
    private Tried counted(String visit) throws Exception {
        var before = Map.copyOf(things);
        things.put("receipt", counter().handedIn(visit, account("owner")));
        things.put("visit", visit);
        var tried = tried(Rule.all().stream()
                .filter(rule -> rule.method().equals("GET"))
                .filter(rule -> rule.names().contains("receipt") || rule.names().contains("visit"))
                .toList());
        things.putAll(before);
        return tried;
    }

    private Tried tried(List<Rule> rules) throws Exception {
        var told = new ArrayList<String>();
        int opened = 0;
        for (var rule : rules) {
            for (var who : people.entrySet()) {
                var answer = open(rule, who.getValue());
                opened += answer.getStatus() == 200 ? 1 : 0;
                if (tells(text(answer.getContentType(), answer.getContentAsByteArray()))
                        || answer.getHeaderNames().stream()
                                .anyMatch(name -> tells(String.valueOf(answer.getHeader(name))))) {
                    told.add(rule.route() + " to " + who.getKey());
                }
            }
        }
        return new Tried(things.getOrDefault("receipt", ""), told, opened);
    }

    /** What posts change comes after what is there has been looked at. */
    private static List<Rule> getFirst(List<Rule> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(rule -> rule.method().equals("GET") ? 0 : 1))
                .toList();
    }

    private static boolean tells(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-');
        for (int digit : IntStream.range(0, KANJI_DIGITS.length()).toArray()) {
            plain = plain.replace(KANJI_DIGITS.charAt(digit), (char) ('0' + digit));
        }
        return Stream.of(plain, plain.replaceAll("<[^>]*>|\\s", ""))
                .anyMatch(version -> ADDRESS.matcher(version).find());
    }

    private static String text(String type, byte[] content) throws IOException {
        if (type != null && type.startsWith("application/pdf")) {
            return Pdf.text(content);
        }
        return type != null && type.contains("spreadsheetml")
                ? Workbook.text(content)
                : new String(content, StandardCharsets.UTF_8);
    }
}
