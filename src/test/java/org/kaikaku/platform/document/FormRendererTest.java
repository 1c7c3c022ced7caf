package org.kaikaku.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.document.FormRenderer.FormProblem;

class FormRendererTest {
    private static final Map<String, String> PARTS = Map.of(
            "_head",
            "<h1>{{procedure.title}}</h1>",
            "_loop",
            "{{> _round}}",
            "_round",
            "{{> _loop}}",
            "_raw",
            "{{{city.name}}}");

    private static final Map<String, FormValue> VALUES = Map.of(
            "deceased.name", FormValue.of("未来 太郎"),
            "deceased.insurance", new FormValue("国民健康保険", Set.of("kokuho")),
            "deceased.had_dog", new FormValue("はい", Set.of("yes")),
            "child.name", FormValue.of("未来 花"),
            "procedure.title", FormValue.of("世帯主変更届"),
            "city.name", FormValue.of("<b>未来市</b> & \"co\""));

    @Test
    void a_tag_prints_its_value() {
        assertThat(html("{{deceased.name}}({{deceased.insurance}}){{child.name}}"))
                .isEqualTo("未来 太郎(国民健康保険)未来 花");
    }

    @Test
    void a_choice_is_tested_by_its_option() {
        var boxes =
                "{{#deceased.insurance.kokuho}}☑{{/deceased.insurance.kokuho}}{{^deceased.insurance.kokuho}}☐{{/deceased.insurance.kokuho}}国"
                        + "{{#deceased.insurance.kouki}}☑{{/deceased.insurance.kouki}}{{^deceased.insurance.kouki}}☐{{/deceased.insurance.kouki}}後";
        assertThat(html(boxes)).isEqualTo("☑国☐後");
    }

    @Test
    void a_yes_is_tested_and_other_values_stand_inside_the_test() {
        assertThat(html("{{#deceased.had_dog.yes}}犬: {{deceased.name}}{{/deceased.had_dog.yes}}"))
                .isEqualTo("犬: 未来 太郎");
        assertThat(html("{{#deceased.had_dog.no}}なし{{/deceased.had_dog.no}}")).isEmpty();
    }

    @Test
    void what_is_unknown_prints_nothing_and_is_not_true() {
        assertThat(
                        html(
                                "[{{deceased.phone}}{{nobody.name}}{{#nobody.name}}x{{/nobody.name}}{{#deceased.phone.yes}}x{{/deceased.phone.yes}}]"))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{#member.each}}{{member.no}}{{member.name}},{{/member.each}}                 | 1花<b>,2空,3海,",
                "{{#member.first.2}}{{member.name}},{{/member.first.2}}                        | 花<b>,空,",
                "{{#member.first.5}}{{member.no}}{{member.name}},{{/member.first.5}}           | 1花<b>,2空,3海,4,5,",
                "{{#member.after.2}}{{member.no}}{{member.name}},{{/member.after.2}}           | 3海,",
                "{{#member.after.3}}x{{/member.after.3}}{{#member.over.3}}more{{/member.over.3}}-| -",
                "{{#member.over.2}}more: {{deceased.name}}{{/member.over.2}}                   | more: 未来 太郎",
                "{{#member.each}}{{#member.works.yes}}☑{{/member.works.yes}}{{^member.works.yes}}☐{{/member.works.yes}}{{/member.each}} | ☐☑☐",
                "{{#member.each}}{{deceased.name}}{{member.phone}}{{/member.each}}              | 未来 太郎未来 太郎未来 太郎",
                "{{#child.each}}x{{/child.each}}-                                              | -",
                "[{{member.name}}]                                                             | []",
            })
    void a_form_goes_through_several_people(String source, String printed) {
        var rows = List.of(
                Map.of("member.name", FormValue.of("花<b>")),
                Map.of("member.name", FormValue.of("空"), "member.works", new FormValue("はい", Set.of("yes"))),
                Map.of("member.name", FormValue.of("海")));
        var values = new FormValues(VALUES, Map.of("member", rows, "child", List.of()));
        assertThat(FormRenderer.html(source, FormRendererTest::part, values))
                .isEqualTo(printed.replace("<b>", "&lt;b&gt;"));
    }

    @Test
    void values_are_escaped() {
        assertThat(html("{{city.name}}")).isEqualTo("&lt;b&gt;未来市&lt;/b&gt; &amp; &quot;co&quot;");
    }

    @Test
    void parts_are_brought_in() {
        assertThat(html("{{> _head}}<p>")).isEqualTo("<h1>世帯主変更届</h1><p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n{{{city.name}}}", "a\n{{& city.name}}", "a\n{{=<% %>=}}", "a\n{{ {city.name}}}"})
    void a_form_cannot_insert_without_escaping(String source) {
        assertThatThrownBy(() -> html(source)).isInstanceOf(FormProblem.class).hasMessageContaining("the form, line 2");
    }

    @Test
    void nor_can_its_parts() {
        assertThatThrownBy(() -> html("{{> _raw}}"))
                .isInstanceOf(FormProblem.class)
                .hasMessageContaining("_raw, line 1");
    }

    @Test
    void a_part_that_is_missing_or_brings_itself_is_named() {
        assertThatThrownBy(() -> html("\n\n{{> _foot}}"))
                .isInstanceOf(FormProblem.class)
                .hasMessage("There is no part _foot: the form, line 3");
        assertThatThrownBy(() -> html("{{> _loop}}"))
                .isInstanceOf(FormProblem.class)
                .hasMessageContaining("_loop brings itself");
    }

    @Test
    void a_tag_that_is_not_closed_is_named_with_its_line() {
        assertThatThrownBy(() -> html("a\n{{#deceased.had_dog.yes}}"))
                .isInstanceOf(FormProblem.class)
                .hasMessageContaining("deceased.had_dog.yes")
                .hasMessageContaining("line 2");
    }

    @Test
    void a_form_tells_which_names_it_uses() {
        var source =
                "{{> _head}}{{deceased.name}}{{#deceased.had_dog.yes}}{{child.name}}{{/deceased.had_dog.yes}}{{^a.b}}{{c.d}}{{/a.b}}";
        assertThat(FormRenderer.names(source, PARTS::get))
                .containsExactly(
                        "a.b", "c.d", "child.name", "deceased.had_dog.yes", "deceased.name", "procedure.title");
    }

    private static String html(String source) {
        return FormRenderer.html(source, FormRendererTest::part, FormValues.of(VALUES));
    }

    private static @Nullable String part(String name) {
        return PARTS.get(name);
    }
}
