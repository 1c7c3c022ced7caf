package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

class WaitingHallTest extends Journey {
    @Test
    void from_the_kiosk_over_two_desks_to_done_while_board_and_phone_follow() {
        var visitor = withoutScripts();
        visitor.open("/kiosk");
        visitor.press("button[value='moving']");
        var number = visitor.find(".ticket-number").innerText().strip();
        var phone = withTelephone();
        phone.open(visitor.path().replace("/kiosk/", "/counter/"));
        assertThat(phone.text()).contains(number, "前に0人お待ちです");
        var board = atDesk();
        board.open("/board");

        var citizens = at("1");
        citizens.press("form[action='/staff/desk/calls'] button");
        assertThat(citizens.text()).contains(number);
        board.until(() -> board.text().contains("1番窓口へお越しください") && board.text().contains(number));
        phone.until(() -> phone.text().contains("1番窓口へお越しください"));
        citizens.press("button[value='absent']");
        citizens.press("aside button[value='call']");
        assertThat(citizens.text()).contains("2回目の呼び出し");
        citizens.press("button[value='came']");
        citizens.press("button[data-key='f']");

        var insurance = at("5");
        insurance.press("form[action='/staff/desk/calls'] button");
        insurance.press("button[value='came']");
        insurance.press("button[value='hold']");
        phone.until(() -> phone.text().contains("書類の準備をお待ちです"));
        insurance.press("aside button[value='call']");
        insurance.press("button[value='came']");
        assertThat(insurance.text()).contains("お渡ししました");
        insurance.press("button[data-key='n']");
        assertThat(insurance.told()).contains("お待ちの方はいません");
        phone.until(() -> phone.text().contains("終わりました"));

        insurance.press("form[action='/staff/desk/break'] button");
        assertThat(insurance.text()).contains("休憩中");
        insurance.open("/staff/waits");
        assertThat(insurance.text()).contains("市民課", "保険年金課", "5番窓口");
        closed(citizens);
        closed(insurance);
    }

    @Test
    void a_number_is_taken_before_leaving_home_and_given_back() {
        var phone = withTelephone();
        phone.open("/counter");
        phone.press("button[value='children']");
        assertThat(phone.text()).contains("お待ちです");
        phone.press("a[href$='/departure']");
        phone.press("main form button");
        assertThat(phone.told()).contains("順番を取り消しました");
        assertThat(phone.text()).contains("新しい番号をお取りください");
    }

    private Visitor at(String desk) {
        var clerk = atDesk();
        clerk.open("/sign-in?next=/staff/desk");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        clerk.open("/staff/desk");
        clerk.press("form:has(input[name='desk'][value='" + desk + "']) button");
        return clerk;
    }

    private static void closed(Visitor clerk) {
        clerk.open("/staff/desk");
        clerk.press("form[action='/staff/desk/sitting/end'] button");
        assertThat(clerk.text()).contains("窓口を選ぶ");
    }
}
