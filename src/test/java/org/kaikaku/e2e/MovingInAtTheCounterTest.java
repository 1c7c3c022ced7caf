package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

class MovingInAtTheCounterTest extends Journey {
    private static final String NAME = "新田 あゆみ";

    @Test
    void who_has_just_moved_here_signs_printed_forms_and_writes_nothing() throws IOException {
        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        clerk.open("/staff/counter");
        clerk.press("main a[href='/staff/counter/newcomer']");

        clerk.press("main form.identify .actions button");
        assertThat(clerk.status()).as("nobody is served unidentified").isEqualTo(422);
        clerk.find("#name").fill(NAME);
        clerk.find("#kana").fill("ニッタ アユミ");
        clerk.find("input[name=proof]").first().check();
        clerk.find("input[name=event][value=moving-in]").check();
        clerk.press("main form.identify .actions button");

        Walk.answer(clerk, newcomerTells());
        postalCodeBeginsAnAddress(clerk);
        clerk.press("main a[href$='/confirmation']");
        assertThat(clerk.text()).contains("転入届", NAME);
        clerk.find("input[name=how][value=BY_SIGNATURE]").check();
        clerk.press("form[action$='/confirmation'] .actions button");

        assertThat(clerk.path()).endsWith("/receipts");
        var receipts = clerk.find("main tbody .num").allInnerTexts();
        assertThat(receipts).isNotEmpty().allMatch(receipt -> receipt.matches("R\\d+-\\d{6}-\\d"));
        var forms = clerk.file(clerk.find("a[href$='/forms.pdf']").first().getAttribute("href"));
        assertThat(Pdf.text(forms.body())).contains("転入届", NAME, "未来市緑ヶ丘一丁目1番1号", receipts.getFirst());
    }

    /** Nothing of it is kept before the clerk goes on. */
    private static void postalCodeBeginsAnAddress(Visitor clerk) {
        var visit = clerk.path();
        clerk.open(visit + "/answers/move.new_address");
        clerk.find("[data-postal]").fill("154-0024");
        clerk.until(() -> clerk.find("[data-address] > input").inputValue().equals("東京都世田谷区三軒茶屋"));
        clerk.open(visit);
    }

    private static Told newcomerTells() {
        return Told.nothing()
                .and("move.date", Family.DIED.toString())
                .and("move.whole_household", "yes")
                .and("household.moving_members", "1")
                .and("move.new_address", "未来市緑ヶ丘一丁目1番1号")
                .and("move.uses_city_water", "yes")
                .and("member[1].name", NAME)
                .and("member[1].birth_date", "平成10年4月1日")
                .and("member[1].relation", "head")
                .and("member[1].insurance", "kokuho")
                .and("applicant.name", NAME)
                .and("applicant.kana", "ニッタ アユミ")
                .and("applicant.birth_date", "平成10年4月1日")
                .and("applicant.phone", "090-8765-4321")
                .and("bank.number", "1234567");
    }
}
