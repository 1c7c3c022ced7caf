package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

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
        hanako.signIn(hanako(), PASSWORD);
        Walk.answer(hanako, Family.hanakoTells());
        var receipts = Walk.confirm(hanako);

        assertThat(hanako.heading()).contains(receipts.size() + "件");
        assertThat(Pdf.text(hanako.file(hanako.find("a[href$='forms.pdf']").getAttribute("href"))
                        .body()))
                .contains("未来 花子", "未来 一郎", receipts.getFirst());
        hanako.open("/my");
        assertThat(hanako.text()).contains(receipts);

        var head = receiptOf(hanako, "世帯主変更届");
        Casework.grant(atDesk(), staff(Role.CASE_WORKER, "shimin"), head);
        readsTheDecision(hanako, head);
    }

    private static String receiptOf(Visitor visitor, String procedure) {
        return visitor.find("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText(procedure))
                .locator(".num")
                .innerText();
    }

    /** The paper is printed after the decision stands, so it may come a moment later. */
    private static void readsTheDecision(Visitor visitor, String receipt) throws IOException {
        visitor.until(() -> {
            visitor.open("/my/applications/" + receipt);
            return visitor.find("section:has(#dec) a.button").count() > 0;
        });
        assertThat(visitor.text()).contains(Casework.REASON, "世帯主の変更を住民票に記載しました。");
        var paper = visitor.file(visitor.find("section:has(#dec) a.button").getAttribute("href"));
        var text = Pdf.text(paper.body());
        assertThat(text).contains("決定通知書", "未来 花子", receipt, Casework.REASON).containsPattern("第\\d+号");
        assertThat(visitor.text()).contains(number(text));
    }

    private static String number(String decision) {
        return Pattern.compile("\\S+第\\d+号")
                .matcher(decision)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
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
        hanako.signIn(hanako(), PASSWORD);
        Walk.answer(hanako, Family.hanakoTells());
        var receipts = Walk.confirm(hanako);

        hanako.open("/my/applications/" + receipts.getFirst());
        assertThat(hanako.text()).contains(receipts.getFirst());
    }
}
