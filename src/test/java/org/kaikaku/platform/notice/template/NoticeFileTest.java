package org.kaikaku.platform.notice.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityFolder;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.NoticeKind;

class NoticeFileTest {
    private static final String RIGHT = """
            version: 1
            effective: 2026-04-01
            keep-days: 30
            remind: [7]
            mail:
              per-day: 2
              digest: "08:00"
              retry: [1, 5]
              give-up: 96
              confirm: 24
              news: {subject: {ja: "{{count}}件", easy: "{{count}}", en: "{{count}}"}, body: {ja: "{{link}}", easy: "{{link}}", en: "{{link}}"}}
              confirmation: {subject: {ja: 確認, easy: "かくにん", en: Confirm}, body: {ja: "{{hours}}", easy: "{{hours}}", en: "{{hours}}"}}
            letters: {division: shimin, window: {left: 22, top: 16, width: 78, height: 34}, fold: [99], keep-days: 30}
            kinds:
              - key: thing.done
                name: {ja: 終わったとき, easy: "おわった とき", en: Done}
                mail: true
                subject: {ja: "{{number}}が終わりました", easy: "おわりました", en: "{{number}} is done"}
                body: {ja: "{{city}}から {{#who}}{{who}}さんへ{{/who}}", easy: "おわりました。", en: Done.}
            """;

    @TempDir
    Path folder;

    @Test
    void a_template_says_what_it_is_told_and_leaves_out_what_it_is_not() throws IOException {
        var rules = new NoticesYaml(kinds()).read(files(RIGHT), new TreeSet<>()).orElseThrow();

        var said = rules.find("thing.done")
                .orElseThrow()
                .template()
                .say(Map.of("number", Text.same("第1号 & <b>"), "city", new Text("未来市", "みらいし", "Mirai")));

        assertThat(problems(RIGHT)).isEmpty();
        assertThat(said.subject().ja()).isEqualTo("第1号 & <b>が終わりました");
        assertThat(said.subject().en()).isEqualTo("第1号 & <b> is done");
        assertThat(said.body().ja()).isEqualTo("未来市から");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{city}}から     | {{adress}}から        | \"adress\" is not a fact of this news",
                "{{city}}から     | {{&city}}から         | cannot be filled in",
                "{{city}}から     | {{#city}}から          | cannot be filled in",
                "key: thing.done  | key: thing.don        | did you mean \"thing.done\"?",
                "key: thing.done  | key: thing.don        | nothing is said of \"thing.done\"",
                "keep-days: 30    | keep-days: 0          | 0 is too few",
                "retry: [1, 5]    | retry: []             | must be tried again some time",
                "\"{{count}}件\"    | \"{{name}}件\"          | \"name\" is not a fact of this news",
                "width: 78        | width: 200            | reaches over the edge",
                "top: 16          | top: 300              | 300 mm are not on the paper",
                "mail: true       | mial: true            | this key means nothing here",
                "easy: おわりました。 | easy: 終わりました。   | has no reading"
            })
    void a_mistake_is_told_where_it_stands(String from, String to, String told) throws IOException {
        assertThat(RIGHT.replace("\"おわりました。\"", "おわりました。")).contains(from);
        var wrong = RIGHT.replace("\"おわりました。\"", "おわりました。").replace(from, to);

        assertThat(problems(wrong)).anyMatch(problem -> problem.contains(told));
    }

    private List<String> problems(String yaml) throws IOException {
        var problems = new TreeSet<CityFileProblem>();
        new NoticesYaml(kinds()).read(files(yaml), problems);
        return problems.stream().map(CityFileProblem::toString).toList();
    }

    private CityFiles files(String yaml) throws IOException {
        Files.writeString(folder.resolve("notices.yaml"), yaml);
        return CityFolder.check(folder, List.<CityFileCheck>of(), new TreeSet<>());
    }

    private static List<NoticeKind> kinds() {
        return List.of(NoticeKind.toResidents("thing.done", "number", "who"));
    }
}
