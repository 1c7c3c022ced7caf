package org.kaikaku.service.outreach.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.document.PdfText;
import org.kaikaku.platform.language.Language;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** The paper that somebody gets once what they applied for at the van is in the house. */
class PrintReceiptTest extends AtTablets {
    @Test
    void a_receipt_is_printed_of_what_was_taken_with_its_numbers_and_of_nothing_else() throws Exception {
        var tablet = load(crew);
        var taken = application(tablet, 1, null);
        facts(taken).put("applicant.name", "下山 すすむ");
        var number = bring(tablet, taken, crew).at("/receipts/0/number").asString();
        var held = application(tablet, 2, UUID.randomUUID());
        bring(tablet, held, crew);
        var printed = receipt(tablet, taken, Language.JA, crew);
        assertThat(printed.getContentType()).isEqualTo("application/pdf");
        assertThat(PdfText.of(printed.getContentAsByteArray()))
                .contains("受付の控え", "T-001", number, "転居届", "下山 すすむ", "届出の期限", "車 のる")
                .doesNotContain("403-0001");
        assertThat(PdfText.of(receipt(tablet, taken, Language.EN, crew).getContentAsByteArray()))
                .contains("Slip number", number);
        assertThat(receipt(tablet, held, Language.JA, crew).getRedirectedUrl()).endsWith((String) held.get("key"));
        assertThat(receipt(tablet, taken, Language.JA, reception("zeimu")).getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse receipt(JsonNode tablet, Map<String, Object> item, Language language, String login)
            throws Exception {
        return web.perform(as(asked(itemAt(tablet, item) + "/receipt.pdf").requestAttr("lang", language), login))
                .andReturn()
                .getResponse();
    }
}
