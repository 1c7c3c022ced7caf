package org.kaikaku.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AcroFormTest {

    @Test
    void values_stand_in_their_fields_in_an_embedded_font_and_copy_back_exactly() throws IOException {
        var filled = AcroForm.fill(cityForm(), Map.of("name", "髙橋 𠮷彦", "address", "未来市中央一丁目\n力ビル", "dog", "true"));
        try (var document = Loader.loadPDF(filled)) {
            assertThat(new PDFTextStripper().getText(document)).contains("髙橋 𠮷彦", "未来市中央一丁目", "力ビル", "X");
            assertThat(document.getDocumentCatalog().getAcroForm().getFields()).isEmpty();
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
        assertThat(filled.length).isLessThan(60_000);
    }

    @Test
    void a_field_without_a_value_and_an_unticked_box_stay_empty() throws IOException {
        var filled = AcroForm.fill(cityForm(), Map.of("name", "未来 花", "dog", "false"));
        assertThat(text(filled).strip()).isEqualTo("未来 花");
    }

    @Test
    void variants_and_missing_characters_follow_the_rule_of_all_papers() throws IOException {
        var filled = AcroForm.fill(cityForm(), Map.of("name", "葛\uDB40\uDD00城\uE000"));
        assertThat(text(filled).strip()).isEqualTo("葛\uDB40\uDD00城〓(U+E000)");
    }

    @Test
    void a_name_that_is_no_field_is_refused_with_those_that_are() throws IOException {
        var form = cityForm();
        assertThatThrownBy(() -> AcroForm.fill(form, Map.of("nmae", "x")))
                .isInstanceOf(AcroForm.UnknownField.class)
                .hasMessage("The form has no field nmae; it has name, address, dog");
    }

    @Test
    void a_pdf_without_fields_is_no_form() {
        var pdf = Pdf.fromHtml("<h1>お知らせ</h1>");
        assertThatThrownBy(() -> AcroForm.fill(pdf, Map.of())).isInstanceOf(AcroForm.NoForm.class);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** As word processors make them: Helvetica for what is typed, which has no Japanese. */
    private static byte[] cityForm() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 0 Tf 0 g");
            var name = new PDTextField(form);
            name.setDefaultAppearance("/Helv 12 Tf 0 0 1 rg");
            var address = new PDTextField(form);
            address.setMultiline(true);
            form.setFields(List.of(
                    placed(name, "name", page, 700, 20),
                    placed(address, "address", page, 600, 60),
                    placed(box(document, form), "dog", page, 500, 20)));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDField placed(PDField field, String name, PDPage page, int y, int height) throws IOException {
        field.setPartialName(name);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(50, y, 300, height));
        widget.setPage(page);
        widget.setPrinted(true);
        page.getAnnotations().add(widget);
        return field;
    }

    private static PDCheckBox box(PDDocument document, PDAcroForm form) throws IOException {
        var box = new PDCheckBox(form);
        var states = new COSDictionary();
        states.setItem(COSName.Off, appearance(document, ""));
        states.setItem(COSName.YES, appearance(document, "X"));
        var appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(new PDAppearanceEntry(states));
        box.getWidgets().getFirst().setAppearance(appearances);
        box.getWidgets().getFirst().setAppearanceState("Off");
        return box;
    }

    private static PDAppearanceStream appearance(PDDocument document, String sign) throws IOException {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(300, 20));
        stream.setResources(new PDResources());
        try (var content = new PDAppearanceContentStream(stream)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.showText(sign);
            content.endText();
        }
        return stream;
    }
}
