package org.kaikaku.service.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.definition.CatalogueOfFolder;
import org.kaikaku.service.procedure.interview.FactWords;

class PdfFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_pdf_that_the_city_had_before_is_filled_from_the_same_facts_as_the_other_forms() throws IOException {
        var catalogue = CatalogueOfFolder.mirai(TODAY);
        var facts = Map.<FactRef, Answer>of(
                new FactRef("applicant.name", 0), new Answer.Known("髙橋 𠮷彦"),
                new FactRef("move.date", 0), new Answer.Known(LocalDate.of(2026, 11, 1)),
                new FactRef("move.new_address", 0), new Answer.Known("未来市中央一丁目2番3号"));
        var one = new FillForms.Filled(catalogue.procedure("inu-henko"), 0, "R8-000123-4", facts);

        var pdf = new FillForms(new FactWords(new Texts())).pdf(catalogue, List.of(one), TODAY);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("犬の登録事項変更届", "髙橋 𠮷彦", "令和8年11月1日", "未来市中央一丁目2番3号", "R8-000123-4", "令和8年11月20日");
        }
    }
}
