package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;

/**
 * Somebody asks the house, then a person; an agent, who also writes articles, answers. What each step does is shown by InquiryTest and
 * ContactTest; here each page is opened once, since inspecting them is
 * what takes the time.
 */
class ContactByPageTest extends Journey {
    private static final String NOBODY_KNOWS = "宇宙船の駐機場を借りたい";

    @Test
    void a_question_leads_to_the_interview_and_one_without_an_answer_to_a_person() {
        var resident = withoutScripts();
        resident.open("/faq");
        resident.press("footer a[href='/ask']");
        resident.find("#question").fill("母子手帳をもらいたい");
        resident.press("main .actions button");
        resident.press("main a[href='/life-events/birth']");
        resident.press("main form[action$='/interviews'] button");
        assertThat(resident.path()).startsWith("/interviews/");

        var telephone = withTelephone();
        telephone.open("/ask");
        telephone.find("#question").fill("マイナンバーカード");
        telephone.press("main .actions button");
        telephone.press("main button[value='faq/mynumber-card']");
        assertThat(telephone.find("main a.button[href='/appointments/desks/mynumber']").count())
                .isOne();
        telephone.find("#question").fill(NOBODY_KNOWS);
        telephone.press("main .actions button");
        assertThat(telephone.text()).contains("わかりません");
        telephone.press("main a[href^='/inquiries/new']");
        telephone.find("#text").fill(NOBODY_KNOWS);
        telephone.find("#reach").fill("0000-77-7777");
        telephone.press("main form[method=post] .button");
        var own = telephone.path();

        var agent = atDesk();
        agent.open("/sign-in");
        agent.signIn(agentAndAuthor(), PASSWORD);
        agent.open("/staff/inquiry-templates");
        agent.find("#title").fill("受け付けないもの");
        agent.find("#text").fill("市では受け付けていません。");
        agent.press("main form.read button");
        agent.open("/staff/inquiries/new");
        agent.find("#q").pressSequentially("街灯");
        agent.find("#near-found summary").first().waitFor();
        assertThat(agent.find("#near-found").innerText()).contains("街灯");
        agent.find("#text").fill("宇宙船の件で電話がありました");
        agent.find("#reach").fill("0000777777");
        agent.press("main form[method=post] .button");
        agent.press("main form[action$='/joined'] button");
        agent.press(agent.find("main form[action$='/parting'] button"));
        agent.open("/staff/inquiries");
        agent.press("main a[href='/staff" + own + "']");
        agent.find("summary:has-text('受け付けないもの')").first().click();
        agent.press(agent.find("details[open] a[href*='use=template']"));
        agent.press("main form[action$='/answer'] button");
        agent.open("/staff/inquiries/figures");
        agent.open("/staff/faq");
        agent.press("main a[href='/staff/faq/hachi']");
        agent.press("main button[name=preview][value=true]");
        agent.open("/staff/faq/hachi/versions");

        telephone.open(own);
        assertThat(telephone.text()).contains("市では受け付けていません。");
        telephone.open("/faq/hachi");
        telephone.press("main button[name=helped][value=true]");
    }

    private String agentAndAuthor() {
        var login = UUID.randomUUID().toString();
        accounts.open(
                true,
                login,
                "受付 はじめ",
                PASSWORD,
                "shimin",
                List.of(new Assignment(Role.RECEPTION, "shimin"), new Assignment(Role.CASE_WORKER, "kankyo")));
        return login;
    }
}
