package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Language;

class RareNamesTest extends Townspeople {
    /** A surrogate pair, a variation selector (IVS), a compatibility character, marks that combine. */
    private static final String NAME = "髙﨑 𠮷葛\uDB40\uDD00 Nguyễn\u0303";

    private static final String WITH_EMOJI = "未来 花子😀";

    @Test
    void a_name_stays_as_it_was_written_from_the_form_to_the_paper() throws IOException {
        var login = hanako();
        var program = program(login);
        var interview = program.interview("bereavement");
        program.tell(interview, with(with(Family.CHANGE_OF_HEAD, "applicant.name", NAME), "deceased.name", WITH_EMOJI));

        var hanako = new Caller(house(), Language.JA);
        hanako.signIn(login, PASSWORD);
        assertThat(hanako.get("/interviews/" + interview + "/answers").text()).contains(NAME, WITH_EMOJI);
        var apply = "/my/interviews/" + interview + "/applications";
        var form = Map.of("key", "k", "chosen", "setainushi-henko:0", "sure", "1");
        var again =
                hanako.post(apply, form).page().select("input[name=version]").attr("value");
        var bundle =
                hanako.post(apply, Map.of("key", "k", "chosen", "setainushi-henko:0", "sure", "1", "version", again));
        assertThat(bundle.path()).as(bundle.text()).startsWith("/my/bundles/");
        var receipt = bundle.page().select("main tbody a").attr("href");
        assertThat(hanako.get(receipt).text()).contains(NAME, WITH_EMOJI);

        var paper = Pdf.text(hanako.get(bundle.path() + "/forms.pdf").bytes());
        assertThat(paper).as("copied from the paper").contains(NAME);
        assertThat(paper).as("a sign that no font has is shown by its code").contains("未来 花子〓(U+1F600)");
    }
}
