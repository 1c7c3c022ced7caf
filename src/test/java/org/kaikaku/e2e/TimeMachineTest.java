package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

/** A rule is changed on paper, tried on those who applied, agreed to by a second person, published, and taken back before its day. */
class TimeMachineTest extends Journey {
    private static final String TEXT = "#text";

    @Test
    void a_rule_is_tried_on_the_past_before_it_is_published() {
        changeOfHead(hanako());
        var writer = atDesk();
        signIn(writer);
        writer.open("/staff/rules?q=世帯主");
        writer.press("main tbody a[href$='/setainushi-henko']");
        writer.press("main a[href$='/drafts/new']");

        writer.find(TEXT).fill(draft(writer).replace("deceased.was_head", "deceased.was_hed"));
        writer.press("main form[method=post] button");
        assertThat(writer.find(".error-summary li").first().innerText()).contains("deceased.was_head");
        assertThat(writer.find(TEXT).inputValue()).as("nothing is lost").contains("deceased.was_hed");

        writer.find(TEXT).fill(draft(writer).replace("deceased.was_hed", "deceased.was_head"));
        writer.press("main form[method=post] button");
        var draft = writer.path();
        assertThat(writer.text()).contains("から14日", "から15日");

        writer.press("form[action$='/trials'] button");
        writer.until(() -> {
            writer.open(writer.path());
            return writer.find("main progress").count() == 0;
        });
        assertThat(writer.text()).contains("どちらでも当てはまる", "期限");

        writer.open(draft);
        writer.find("#reason").fill("条例の改正のため");
        writer.press("form[action$='/publication'] button");
        var consent = writer.path();
        assertThat(consent).startsWith("/staff/consents/");

        var second = withTelephone();
        signIn(second);
        second.open(consent);
        second.press("form[action$='/agreement'] button");
        assertThat(second.find(".error-summary").count()).as(second::text).isZero();

        writer.open("/staff/rules/setainushi-henko");
        assertThat(writer.text()).contains("施行前");
        writer.find("input[name=reason]").fill("改正が見送られたため");
        writer.press("form[action$='/withdrawal'] button");
        assertThat(writer.told()).contains("二人目の同意を待っています");
        second.open(writer.path());
        second.press("form[action$='/agreement'] button");
        assertThat(second.find(".error-summary").count()).as(second::text).isZero();
        writer.open("/staff/rules/setainushi-henko");
        assertThat(writer.text()).doesNotContain("施行前");
    }

    private void signIn(Visitor visitor) {
        visitor.open("/sign-in");
        visitor.signIn(staff(Role.ADMINISTRATOR, "shimin").login(), PASSWORD);
    }

    /** One day more, from a day that no other test reaches. */
    private static String draft(Visitor writer) {
        return writer.find(TEXT)
                .inputValue()
                .replaceFirst("(?m)^effective:.*$", "effective: 2099-04-01")
                .replaceFirst("count: 14, unit: days", "count: 15, unit: days");
    }
}
