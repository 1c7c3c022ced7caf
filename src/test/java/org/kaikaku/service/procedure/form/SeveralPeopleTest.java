package org.kaikaku.service.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.CatalogueOfFolder;
import org.kaikaku.service.procedure.definition.Form;
import org.kaikaku.service.procedure.interview.FactWords;

/** Forms with a line for each person: a family of one, of four, and of more than the sheet has lines. */
class SeveralPeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Catalogue MIRAI = CatalogueOfFolder.mirai(TODAY);
    private static final String LONG = "ヴィシュワナータン・クリシュナムールティ・アレクサンドラ・マリア";
    private static final List<String> FAMILY = List.of("髙橋 𠮷彦", LONG, "高橋 花", "高橋 空", "勅使河原 小百合", "長宗我部 権左衛門");

    @ParameterizedTest
    @CsvSource({
        "tennyu-todoke, 1, 1",
        "tennyu-todoke, 4, 1",
        "tennyu-todoke, 6, 2",
        "tenkyo-todoke, 6, 2",
        "tenshutsu-todoke, 6, 2"
    })
    void everybody_who_moves_stands_on_the_notice_or_on_its_continuation_sheet(String key, int people, int pages)
            throws IOException {
        var pdf = new FillForms(new FactWords(new Texts())).pdf(MIRAI, List.of(filled(key, moving(people))), TODAY);

        Files.write(Path.of("target/" + key + "-" + people + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            assertThat(withoutBreaks(document))
                    .contains(FAMILY.subList(0, people).stream()
                            .map(SeveralPeopleTest::withoutBreaks)
                            .toList());
        }
    }

    @Test
    void the_children_of_a_person_who_died_stand_on_the_form_for_their_allowance() throws IOException {
        var facts = Map.<FactRef, Answer>of(
                FactRef.of("household.children_under_18"),
                known(2),
                new FactRef("child.name", 1),
                known("未来 花"),
                new FactRef("child.birth_date", 1),
                known(LocalDate.of(2015, 5, 1)),
                new FactRef("child.name", 2),
                known(LONG));

        var pdf = new FillForms(new FactWords(new Texts()))
                .pdf(MIRAI, List.of(filled("jidoteate-jukyusha-henko", facts)), TODAY);

        Files.write(Path.of("target/okuyami-jidoteate.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(withoutBreaks(document)).contains("未来花", "平成27年5月1日", withoutBreaks(LONG));
        }
    }

    @Test
    void what_each_of_them_is_asked_is_what_the_form_prints_of_each() {
        assertThat(MIRAI.needs(MIRAI.procedure("tennyu-todoke")))
                .contains("household.moving_members", "member.name", "member.birth_date", "member.relation")
                .doesNotContain("member.insurance");
    }

    @Test
    void a_pdf_with_three_lines_takes_six_people_on_two_sheets() throws IOException {
        var form = new Form.Pdf(
                "todoke",
                pdfWithFields("届出人", "枚", "氏名1", "氏名2", "氏名3", "続柄1", "続柄2", "続柄3"),
                List.of(
                        new Form.Field("届出人", "{{applicant.name}}", null),
                        new Form.Field("枚", "{{sheet}}/{{sheets}}", null),
                        new Form.Field("氏名{n}", "{{member.no}} {{member.name}}", "member"),
                        new Form.Field("続柄{n}", "{{#member.relation.head}}世帯主{{/member.relation.head}}", "member")),
                Map.of("member", 3),
                List.of(),
                new Form.Subjects(java.util.Set.of("member"), java.util.Set.of()));
        var values = new FillForms(new FactWords(new Texts())).values(MIRAI, filled("tennyu-todoke", moving(5)), TODAY);

        try (var document = Loader.loadPDF(FillPdf.with(form, values))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(page(document, 1))
                    .contains("届出人 太郎", "1/2", "1 髙橋 𠮷彦", "3 高橋 花", "世帯主")
                    .doesNotContain("高橋 空");
            assertThat(page(document, 2))
                    .contains("届出人 太郎", "2/2", "4 高橋 空", "5 勅使河原 小百合")
                    .doesNotContain("6", "世帯主");
        }
    }

    private static FillForms.Filled filled(String procedure, Map<FactRef, Answer> facts) {
        return new FillForms.Filled(MIRAI.procedure(procedure), 0, "R8-000123-4", facts);
    }

    private static Map<FactRef, Answer> moving(int people) {
        var facts = new LinkedHashMap<FactRef, Answer>();
        facts.put(FactRef.of("applicant.name"), known("届出人 太郎"));
        facts.put(FactRef.of("move.new_address"), known("未来市中央一丁目2番3号 グランドメゾン未来中央公園イーストタワー1205号室"));
        facts.put(FactRef.of("household.moving_members"), known(people));
        for (int i = 1; i <= people; i++) {
            facts.put(new FactRef("member.name", i), known(FAMILY.get(i - 1)));
            facts.put(new FactRef("member.birth_date", i), known(LocalDate.of(1975 + i, 12, 20)));
            facts.put(new FactRef("member.relation", i), known(i == 1 ? "head" : "child"));
        }
        return facts;
    }

    private static Answer known(Object value) {
        return new Answer.Known(value);
    }

    private static byte[] pdfWithFields(String... names) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            for (int i = 0; i < names.length; i++) {
                var field = new PDTextField(form);
                field.setPartialName(names[i]);
                var widget = field.getWidgets().getFirst();
                widget.setRectangle(new PDRectangle(50, 780 - 40 * i, 400, 24));
                widget.setPage(page);
                page.getAnnotations().add(widget);
                form.getFields().add(field);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String page(PDDocument document, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    private static String withoutBreaks(PDDocument document) throws IOException {
        return withoutBreaks(new PDFTextStripper().getText(document));
    }

    private static String withoutBreaks(String text) {
        return text.replaceAll("\\s", "");
    }
}
