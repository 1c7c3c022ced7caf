package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BereavementOnlineTest extends Journey {

    @Test
    void from_the_death_of_her_husband_to_what_the_city_decided() throws Exception {
        var hanako = atDesk();
        Walk.begin(hanako, "bereavement");
        assertThat(Walk.answer(hanako, Family.hanakoTells())).isLessThanOrEqualTo(20);
        assertThat(hanako.path()).endsWith("/result");
        assertThat(hanako.text()).contains("世帯主変更届");
        codeCarriesNoName(hanako);
        deadlinesGoIntoACalendar(hanako);

        hanako.press(".verdict .button--big");
        assertThat(hanako.path()).isEqualTo("/sign-in");
        hanako.signIn(linkedAccount("未来 花子", Family.MIRAI.hanako()), PASSWORD);
        Walk.answer(hanako, Family.hanakoTells());
        var receipts = Walk.confirm(hanako);

        assertThat(hanako.heading()).contains(receipts.size() + "件");
        assertThat(Pdf.text(hanako.file(hanako.find("a[href$='forms.pdf']").getAttribute("href"))
                        .body()))
                .contains("未来 花子", "未来 一郎", receipts.getFirst());
        hanako.open("/my");
        assertThat(hanako.text()).contains(receipts);
    }

    private static void codeCarriesNoName(Visitor visitor) throws Exception {
        var picture =
                ImageIO.read(new ByteArrayInputStream(visitor.find(".qr svg").screenshot()));
        var code = visitor.find(".qr b").innerText().replaceAll("[^A-Z0-9]", "");
        assertThat(Qr.read(picture)).isEqualTo("KAIKAKU:" + code);
    }

    private static void deadlinesGoIntoACalendar(Visitor visitor) throws IOException {
        var download = visitor.page()
                .waitForDownload(() -> visitor.find("a[href$='deadlines.ics']").click());
        var calendar = Files.readString(download.path(), StandardCharsets.UTF_8);
        assertThat(calendar).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT", "DTSTART", "世帯主変更届");
    }

    @Test
    void the_same_without_scripts() {
        var hanako = withoutScripts();
        Walk.begin(hanako, "bereavement");
        Walk.answer(hanako, Family.hanakoTells());
        assertThat(hanako.path()).endsWith("/result");
        hanako.press(".verdict .button--big");
        hanako.signIn(linkedAccount("未来 花子", Family.MIRAI.hanako()), PASSWORD);
        Walk.answer(hanako, Family.hanakoTells());
        var receipts = Walk.confirm(hanako);

        hanako.open("/my/applications/" + receipts.getFirst());
        assertThat(hanako.text()).contains(receipts.getFirst());
    }
}
