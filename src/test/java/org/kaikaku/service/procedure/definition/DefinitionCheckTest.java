package org.kaikaku.service.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionCheckTest {
    private static final String TEATE = "procedures/birth/teate.yaml";

    private static final String PDF_FORM = """
            version: 1
            effective: 2026-04-01
            fields:
              届出日: "{{child.age}}"
              新住所: "{{#applicant.works.yes}}true{{/applicant.works.yes}}"
            """;

    @TempDir
    Path folder;

    private Village village;

    @BeforeEach
    void copy() throws IOException {
        village = Village.in(folder);
    }

    @Test
    void a_village_without_mistakes_has_no_problems() {
        assertThat(village.problems()).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_form_of_the_portal_is_told_where_it_stands() throws IOException {
        var right = """
                key: teate
                version: 1
                effective: 2026-04-01
                form: M-1
                event: birth
                procedure: teate
                encoding: UTF-8
                items:
                  - {item: 名前, fact: applicant.name}
                  - {item: 保険, fact: applicant.insurance, codes: {"1": kokuho, "2": shaho}}
                  - {item: 勤務, fact: applicant.works, codes: {"0": "no", "1": "yes"}}
                  - {item: 生年月日, fact: child.birth_date, format: yyyyMMdd}
                """;
        village.write("portal/teate.yaml", right);
        assertThat(village.problems()).isEmpty();

        village.write(
                "portal/teate.yaml",
                right.replace("event: birth", "event: wedding")
                        .replace("shaho}", "shaho2}")
                        .replace(", format: yyyyMMdd", "")
                        .replace("fact: applicant.works", "fact: child.age"));
        assertThat(village.problems())
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).contains("event: \"wedding\" is not a life event of teate"),
                        problem -> assertThat(problem).contains("\"shaho2\" is not a value of applicant.insurance"),
                        problem -> assertThat(problem).contains("is computed and never said"),
                        problem -> assertThat(problem).contains("\"no\" is not a value of child.age"),
                        problem -> assertThat(problem).contains("\"yes\" is not a value of child.age"),
                        problem -> assertThat(problem).contains("a date needs a format"),
                        problem -> assertThat(problem).contains("nothing says applicant.works of teate"));
    }

    @Test
    void a_pdf_that_the_city_had_before_is_a_form_whose_fields_take_facts() throws IOException {
        pdf("todoke.pdf");
        village.write("forms/todoke.yaml", PDF_FORM).change(TEATE, "forms: [teate]", "forms: [teate, todoke]");
        assertThat(village.problems()).isEmpty();
        assertThat(CatalogueOfFolder.of(folder, LocalDate.of(2026, 11, 20))
                        .form("todoke")
                        .facts())
                .containsExactly("child.age", "applicant.works");
    }

    @Test
    void what_is_wrong_with_a_pdf_form_is_told_where_it_stands() throws IOException {
        pdf("todoke.pdf");
        pdf("lonely.pdf");
        village.write("forms/todoke.yaml", PDF_FORM.replace("新住所", "新住書").replace("child.age", "child.agee"))
                .write("forms/paperless.yaml", PDF_FORM);
        assertThat(village.problems())
                .containsExactlyInAnyOrder(
                        "forms/lonely.pdf: nothing says how to fill it in; write lonely.yaml",
                        "forms/paperless.yaml: there is no forms/paperless.pdf to fill in; put it beside this file",
                        "forms/todoke.yaml:4: fields.届出日: child.agee: \"child.agee\" is not a fact; did you mean \"child.age\"?",
                        "forms/todoke.yaml:5: fields.新住書: \"新住書\" is not a field of todoke.pdf; did you mean \"新住所\"?");
    }

    @Test
    void a_form_that_goes_through_all_children_is_not_for_a_procedure_of_one_child() throws IOException {
        village.change(
                "forms/teate.html",
                "{{> _head}}",
                "{{> _head}}{{#child.each}}{{child.no}}{{child.age}}{{/child.each}}");
        assertThat(village.problems())
                .containsExactly(village.line(TEATE, "forms:")
                        + "forms: teate goes through each child, but this is done for one; leave out per");
    }

    @Test
    void a_form_that_speaks_of_one_child_is_not_for_a_procedure_of_all() throws IOException {
        village.change(TEATE, "per: child\n", "").change(TEATE, "when: child.age < 18 && ", "when: ");
        assertThat(village.problems())
                .contains(village.line(TEATE, "forms:")
                        + "forms: teate speaks of one child, but there may be several;"
                        + " write {{#child.each}} around it, or per: child");
    }

    @Test
    void a_pdf_form_with_lines_has_a_field_for_each_of_them() throws IOException {
        pdf("todoke.pdf");
        String lines = """
                version: 1
                effective: 2026-04-01
                lines: {child: 2, applicant: 3}
                fields:
                  届出日: "{{child.age}}"
                  児童{n}: "{{child.birth_date}}"
                  新住所{n}: "{{applicant.works}}"
                """;
        village.write("forms/todoke.yaml", lines);
        assertThat(village.problems())
                .anyMatch(problem -> problem.startsWith(
                        "forms/todoke.yaml:3: lines.applicant: \"applicant\" is not a subject that repeats"))
                .anyMatch(problem ->
                        problem.startsWith("forms/todoke.yaml:6: fields.児童{n}: \"児童1\" is not a field of todoke.pdf"))
                .anyMatch(problem -> problem.startsWith("forms/todoke.yaml:6: fields.児童{n}: \"児童2\" is not"));
    }

    private void pdf(String name) throws IOException {
        Files.copy(
                Path.of("city/mirai/forms/inu-henko.pdf"),
                folder.resolve("forms").resolve(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "event: [birth]      | event: [brith]       | event[1]: \"brith\" is not a life event; did you mean \"birth\"?",
                "division: jumin     | division: jumim      | division: \"jumim\" is not a division; did you mean \"jumin\"?",
                "division: jumin     | division: madoguchi  | division: \"madoguchi\" ended on 2024-03-31; name the division that took over",
                "forms: [teate]      | forms: [taete]       | forms[1]: \"taete\" is not a form; did you mean \"teate\"?",
                "[applicant.works]   | [applicant.work]     | needs[1]: \"applicant.work\" is not a fact; did you mean \"applicant.works\"?",
                "core-system: teate  | core-system: juki    | core-system: \"juki\" is not a core system; it is one of teate",
                "per: child          | per: applicant       | per: \"applicant\" is not a subject that repeats; it is one of child",
                "unit: days          | unit: day            | deadline.unit: \"day\" is not a value of unit; did you mean \"days\"?",
                "from: child.birth_date | from: child.age   | deadline.from: \"child.age\" is not a date fact; it is one of child.birth_date",
                "count: 15           | count: 0             | deadline.count: a deadline counts at least 1",
                "key: teate          | key: jidoteate       | key: \"jidoteate\" is not the file's name; write teate",
                "channels: [online   | chanels: [online     | chanels: this key means nothing here; did you mean \"channels\"?",
                "{child.age: 17,     | {child.age: 18,      | examples.gets: this family does not get it",
                "`not: {child.age: 18,` | `not: {child.age: 17,` | examples.not: this family gets it",
                "`not: {child.age: 18,` | `not: {`          | examples.not: gives no value to child.age",
                "`not: {child.age: 18, applicant.insurance: kokuho` | `not: {child.age: 18, applicant.insurance: kokuo` | examples.not.applicant.insurance: \"kokuo\" is not a value of applicant.insurance; did you mean \"kokuho\"?",
            })
    void a_procedure_that_names_what_is_not_there_is_told_with_its_line(String from, String to, String problem)
            throws IOException {
        assertThat(village.change(TEATE, from, to).problems()).contains(village.line(TEATE, to) + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{{child.age}}`                | `{{child.agee}}`    | child.agee: \"child.agee\" is not a fact; did you mean \"child.age\"?",
                "`{{> _head}}`                  | `{{> _haed}}`       | _haed: there is no forms/_haed.html; did you mean \"_head\"?",
                "`{{^applicant.works.yes}}`     | `{{^applicant.works.ye}}`  | applicant.works.ye: \"ye\" is not a value of applicant.works; did you mean \"yes\"?",
                "`{{child.age}}`                | `{{child.each}}`    | child.each: goes through several; write {{#child.each}} before and {{/child.each}} after",
                "`{{child.age}}`                | `{{#applicant.first.3}}{{/applicant.first.3}}` | applicant.first.3: \"applicant\" is not a subject that repeats; it is one of child",
                "`{{child.age}}`                | `{{#child.first.x}}{{/child.first.x}}` | child.first.x: \"child.first\" is not a fact",
                "`{{child.age}}`                | `{{{child.age}}}`   | child.age: a tag can only insert, escaped; write {{child.age}}",
                "`☐{{/applicant.works.yes}}`    | ☐                   | applicant.works.yes: is never closed; write {{/applicant.works.yes}} where it ends",
                "`{{child.age}}`                | `{{applicant.insurance.kokuho}}` | applicant.insurance.kokuho: a value can be tested but not printed; write {{#applicant.insurance.kokuho}}☑{{/applicant.insurance.kokuho}}",
            })
    void a_form_with_a_tag_that_means_nothing_is_told_with_its_line(String from, String to, String problem)
            throws IOException {
        assertThat(village.change("forms/teate.html", from, to).problems())
                .contains(village.line("forms/teate.html", to) + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "screen: child     | screen: chid      | facts[child.birth_date].screen: \"chid\" is not a screen; did you mean \"child\"?",
                "born: child.birth_date | born: child.birth | facts[child.age].age.born: \"child.birth\" is not a date fact; did you mean \"child.birth_date\"?",
                "repeats: applicant.children | repeats: applicant.name | subjects[child].repeats: \"applicant.name\" is not a number fact; it is one of applicant.children",
                "key: applicant.works | key: applicants.works | facts[applicants.works].key: \"applicants\" is not a subject; did you mean \"applicant\"?",
                "then: applicant.works | then: applicant.work | implications[1].then: \"applicant.work\" is not a fact; did you mean \"applicant.works\"?",
                "from: register   | from: registry     | facts[applicant.name].from: \"registry\" is not a source; did you mean \"register\"?",
                "`{key: shaho, label: {ja: 社保` | `{key: kokuho, label: {ja: 社保` | facts[applicant.insurance].options[kokuho].key: \"kokuho\" stands there twice",
            })
    void facts_that_do_not_fit_together_are_told_with_their_line(String from, String to, String problem)
            throws IOException {
        assertThat(village.change("facts/facts.yaml", from, to).problems())
                .contains(village.line("facts/facts.yaml", to) + problem);
    }

    @Test
    void what_nothing_fills_in_is_refused() throws IOException {
        var born = "key: child.birth_date\n    type: date";
        village.change("facts/facts.yaml", born, born + "\n    from: register");
        assertThat(village.problems()).isEmpty();

        village.change("life-events.yaml", "icon: sprout", "icon: sprout\n    newcomers: true");

        assertThat(village.problems())
                .containsExactly(
                        "facts/facts.yaml:39: facts[child.birth_date].from: the register fills in nothing of \"child\"; leave it out");
    }

    @Test
    void a_text_that_sounds_like_a_place_says_whether_it_tells_one() throws IOException {
        village.change("facts/facts.yaml", "お名前を教えてください。", "ご住所を教えてください。");

        assertThat(village.problems()).isEmpty();
        assertThat(village.doubts()).singleElement().asString().contains("applicant.name", "tells-where");

        village.change("facts/facts.yaml", "    from: register", "    from: register\n    tells-where: false");
        assertThat(village.doubts()).isEmpty();
    }

    @Test
    void a_rule_that_can_never_apply_is_doubted() throws IOException {
        assertThat(village.doubts()).isEmpty();

        village.change(TEATE, "when: child.age < 18 &&", "when: child.age < 18 && child.age > 20 &&");

        assertThat(village.doubts()).containsExactly(village.line(TEATE, "when:") + "when: It can never apply");
    }

    @Test
    void a_condition_that_compares_a_date_is_refused() throws IOException {
        village.change(TEATE, "when: child.age < 18", "when: child.birth_date < 18");

        assertThat(village.problems()).anyMatch(problem -> problem.startsWith(TEATE + ":9: when: "));
    }

    @Test
    void a_family_that_the_implications_rule_out_is_no_example() throws IOException {
        village.change(
                        TEATE,
                        "&& applicant.insurance == \"kokuho\"",
                        "&& applicant.insurance == \"shaho\" && applicant.works")
                .change(
                        TEATE,
                        "gets: {child.age: 17, applicant.insurance: kokuho}",
                        "gets: {child.age: 17, applicant.insurance: shaho, applicant.works: true}")
                .change(
                        TEATE,
                        "not: {child.age: 18, applicant.insurance: kokuho}",
                        "not: {child.age: 17, applicant.insurance: shaho, applicant.works: false}");

        assertThat(village.problems())
                .singleElement()
                .asString()
                .startsWith(TEATE + ":30: examples.not: there is no such family");
    }

    @Test
    void the_same_procedure_in_two_folders_is_told_with_both_places() throws IOException {
        village.write("procedures/moving/teate.yaml", java.nio.file.Files.readString(folder.resolve(TEATE)));

        assertThat(village.problems())
                .containsExactly(
                        "procedures/moving/teate.yaml:1: key: \"teate\" stands a second time; the first is in procedures/birth/teate.yaml:1");
    }

    @Test
    void a_core_system_that_wants_an_unknown_fact_is_told() throws IOException {
        village.change("core-systems/teate.yaml", "from: applicant.insurance", "from: applicant.insurrance")
                .change("core-systems/teate.yaml", "Shift_JIS", "Shift-JIS")
                .change("core-systems/teate.yaml", "from: receipt", "from: reciept");

        assertThat(village.problems())
                .containsExactly(
                        "core-systems/teate.yaml:5: encoding: \"Shift-JIS\" is not a value of encoding; did you mean \"Shift_JIS\"?",
                        "core-systems/teate.yaml:7: fields[1].from: \"reciept\" is not a value of from; did you mean \"receipt\"?",
                        "core-systems/teate.yaml:10: fields[4].from: \"applicant.insurrance\" is not a fact; did you mean \"applicant.insurance\"?");
    }

    @Test
    void a_code_for_a_value_that_does_not_exist_is_told() throws IOException {
        village.change("core-systems/teate.yaml", "shaho:", "shao:");

        assertThat(village.problems())
                .containsExactly(
                        "core-systems/teate.yaml:10: fields[4].codes.shao: \"shao\" is not a value of this field; did you mean \"shaho\"?");
    }

    @Test
    void a_value_without_a_code_is_told() throws IOException {
        village.change("core-systems/teate.yaml", ", shaho: \"2\"", "");

        assertThat(village.problems())
                .containsExactly("core-systems/teate.yaml:10: fields[4].codes: has no code for shaho");
    }

    @Test
    void what_a_fixed_file_needs_and_what_it_cannot_have_is_told() throws IOException {
        village.change("core-systems/teate.yaml", "encoding: Shift_JIS", """
                encoding: Shift_JIS
                byte-order-mark: true
                file-name: "teate/{number}"
                beside:
                  from: 2027-01-01
                  until: 2026-12-31
                  file: fixed
                  encoding: Shift_JIS
                  header: true
                  newline: none
                  fields:
                    - {name: 決定, from: decision, width: 7}
                    - {name: 日, from: applied-on, format: "{era}yyHH", width: 0}
                    - {name: 番号, from: receipt}
                  tail:
                    - {name: 件数, from: counts, width: 6}
                    - {name: 回, from: number, width: 3}
                    - {name: 作成日, from: made-on, width: 7}
                    - {name: 終わり, value: 終, width: 1}""");

        assertThat(village.problems())
                .containsExactly(
                        "core-systems/teate.yaml:6: byte-order-mark: only UTF-8 has one; leave it out",
                        "core-systems/teate.yaml:7: file-name: \"teate/{number}\" is no name of a file; write it like {system}-{day}-{number}.csv",
                        "core-systems/teate.yaml:10: beside.until: lies before from",
                        "core-systems/teate.yaml:13: beside.header: a fixed file names no columns; leave it out, or write a record under head",
                        "core-systems/teate.yaml:17: beside.fields[2]: a field of a fixed file needs its width in bytes",
                        "core-systems/teate.yaml:17: beside.fields[2].format: \"{era}yyHH\" is not a pattern for a date; write it like yyyyMMdd",
                        "core-systems/teate.yaml:17: beside.fields[2].width: should be at least 1",
                        "core-systems/teate.yaml:18: beside.fields[3]: a field of a fixed file needs its width in bytes",
                        "core-systems/teate.yaml:20: beside.tail[1].from: \"counts\" is not a value of from; did you mean \"count\"?",
                        "core-systems/teate.yaml:21: beside.tail[2].width: is too narrow; write 6",
                        "core-systems/teate.yaml:22: beside.tail[3].width: is too narrow; write 10",
                        "core-systems/teate.yaml:23: beside.tail[4].width: is too narrow; write 2");
    }

    @Test
    void a_file_that_nothing_reads_is_told() throws IOException {
        village.write("forms/photo.png", "x")
                .write("fees.yaml", "version: 1\neffective: 2026-04-01\n")
                .write("facts/more.yml", "version: 1\n");

        assertThat(village.problems())
                .containsExactly(
                        "facts/more.yml: is no kind of city file; name it .yaml",
                        "fees.yaml: nothing reads a file of this name",
                        "forms/photo.png: is no kind of city file; they end in .yaml, .html or .pdf");
    }

    @Test
    void a_part_that_brings_itself_is_told() throws IOException {
        village.write("forms/_a.html", "{{> _b}}").write("forms/_b.html", "<p>\n{{> _a}}");

        assertThat(village.problems())
                .containsExactly("forms/_a.html:1: _b: brings itself", "forms/_b.html:2: _a: brings itself");
    }
}
