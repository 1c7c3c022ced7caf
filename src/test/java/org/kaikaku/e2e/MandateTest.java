package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;

class MandateTest extends Journey {
    @Test
    void a_mandate_is_given_used_to_apply_shown_to_both_and_revoked() {
        var motherLogin = hanako();
        var giving = withoutScripts();
        giving.open("/sign-in?next=/my/mandates/new");
        giving.signIn(motherLogin, PASSWORD);
        giving.find("input[name=kind][value=family]").check();
        giving.find("input[name=events][value=disclosure]").check();
        giving.find("input[name=powers][value=RECEIVE]").check();
        giving.find("#until").fill(LocalDate.now(City.ZONE).plusMonths(3).toString());
        giving.find("#named").fill("娘");
        giving.press("main form[method=post] .button--big");
        var code = giving.find("section:has(#code) b.num").textContent();
        var mandate = giving.path();

        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "未来 さくら", PASSWORD, null, List.of());
        var daughter = atDesk();
        daughter.open("/sign-in?next=/my/mandates/code");
        daughter.signIn(login, PASSWORD);
        daughter.find("#code").fill(code);
        daughter.press("main form[method=post] .button--big");
        assertThat(daughter.text()).contains("未来 花子");
        daughter.press("main form[method=post] .button--big");
        assertThat(daughter.told()).contains("本人が確かめるのを待っています");
        assertThat(daughter.text()).contains("本人が確かめると始まります");

        var mother = withTelephone();
        mother.open("/sign-in?next=/my/mandates/new");
        mother.signIn(motherLogin, PASSWORD);
        mother.open("/my/mandates");
        mother.press("a[href='" + mandate + "']");
        assertThat(mother.text()).contains("未来 さくら");
        mother.press("form[action$='/confirmation'] button");
        assertThat(mother.text()).contains("有効");

        daughter.open("/my/mandates");
        daughter.press("form[action='/my/acting'] button");
        assertThat(daughter.find(".strip--acting").count()).isOne();
        assertThat(daughter.find(".strip--acting").textContent()).contains("未来 花子さんの代わりに手続きをしています", "家族");
        var program = program(login).actingFor(mandate.replaceAll(".*/", ""));
        var interview = program.interview("disclosure");
        program.tell(
                interview,
                Map.of(
                        "disclosure.kind", "document",
                        "disclosure.subject", "市道の工事の記録",
                        "disclosure.method", "view",
                        "disclosure.post", false,
                        "applicant.phone", "090-1234-5678"));
        daughter.open("/my/interviews/" + interview);
        daughter.find("#sure").check();
        daughter.press("main form[method=post] .button--big");
        daughter.press("main table a[href^='/my/applications/']");
        var application = daughter.path();
        assertThat(daughter.text()).contains("代理人 未来 さくら(家族)");

        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.CASE_WORKER, "shisei").login(), PASSWORD);
        clerk.open(application.replace("/my/applications/", "/staff/cases/"));
        assertThat(clerk.text()).contains("代理人 未来 さくら(家族)");

        mother.open("/my/record/looks");
        assertThat(mother.text()).contains("未来 花子の代理人(家族) 未来 さくら");
        mother.open(mandate);
        mother.press("form[action$='/revocation'] button");
        assertThat(mother.text()).contains("取り消されました");

        daughter.press("main a[href='/my']");
        assertThat(daughter.status()).isEqualTo(403);
        assertThat(daughter.text()).contains("この代理は終わっています", "何も変わっていません");
        daughter.press("main form[action='/my/acting/end'] button");
        assertThat(daughter.find(".strip--acting").count()).isZero();
        assertThat(daughter.text()).doesNotContain(application.replaceAll(".*/", ""));
    }
}
