package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;

/**
 * Somebody asks the house, then a person; an agent, who also writes articles, answers. They go their ways without scripts, where nothing is
 * inspected; then each page is opened once, with all that it can hold, since inspecting pages is what takes the time.
 */
class ContactByPageTest extends Journey {
    private static final String NOBODY_KNOWS = "宇宙船の駐機場を借りたい";

    @Test
    void a_question_leads_to_the_interview_or_a_booking_and_one_without_an_answer_to_a_person() {
        var resident = withoutScripts();
        resident.open("/faq");
        resident.press("footer a[href='/ask']");
        asks(resident, "母子手帳をもらいたい");
        assertThat(resident.find("main a[href='/life-events/birth']").count()).isOne();
        asks(resident, "マイナンバーカード");
        resident.press("main button[value='faq/mynumber-card']");
        asks(resident, NOBODY_KNOWS);
        assertThat(resident.text()).contains("わかりません");
        var talk = resident.path();
        resident.press("main a[href^='/inquiries/new']");
        resident.find("#text").fill(NOBODY_KNOWS);
        resident.find("#reach").fill("0000-77-7777");
        resident.press("main form[method=post] .button");
        var own = resident.path();
        resident.open(talk);
        resident.press("main a[href='/life-events/birth']");
        resident.press("main form[action$='/interviews'] button");
        assertThat(resident.path()).startsWith("/interviews/");
        resident.open(talk);
        resident.press("main a.button[href='/appointments/desks/mynumber']");

        var login = agentAndAuthor();
        var agent = withoutScripts();
        agent.open("/sign-in");
        agent.signIn(login, PASSWORD);
        agent.open("/staff/inquiry-templates");
        agent.find("#title").fill("受け付けないもの");
        agent.find("#text").fill("市では受け付けていません。");
        agent.press("main form.read button");
        agent.open("/staff/inquiries/new?q=街灯");
        assertThat(agent.find("#near-found").innerText()).contains("街灯");
        agent.find("#text").fill("宇宙船の件で電話がありました");
        agent.find("#reach").fill("0000777777");
        agent.find("input[name=callBack]").check();
        agent.press("main form[method=post] .button");
        var called = agent.path();
        agent.press("main form[action$='/joined'] button");
        agent.press("main form[action$='/parting'] button");
        agent.open("/staff/inquiries");
        agent.press("main a[href='/staff" + own + "']");
        agent.find("summary:has-text('受け付けないもの')").first().click();
        agent.press("details[open] a[href*='use=template']");
        agent.press("main form[action$='/answer'] button");

        var telephone = withTelephone();
        telephone.open(talk);
        telephone.open("/inquiries/new?talk=" + talk.substring("/ask/".length()));
        telephone.open(own);
        assertThat(telephone.text()).contains("市では受け付けていません。");
        telephone.open("/faq/hachi");
        telephone.press("main button[name=helped][value=true]");

        var desk = atDesk();
        desk.open("/sign-in");
        desk.signIn(login, PASSWORD);
        desk.open("/staff/inquiries/new");
        desk.find("#q").pressSequentially("街灯");
        desk.find("#near-found summary").first().waitFor();
        assertThat(desk.find("#near-found").innerText()).contains("街灯");
        for (var page : List.of(
                called,
                "/staff" + own,
                "/staff/inquiries",
                "/staff/inquiries/figures",
                "/staff/inquiry-templates",
                "/staff/faq",
                "/staff/faq/hachi/versions",
                "/staff/faq/hachi")) {
            desk.open(page);
        }
        desk.press("main button[name=preview][value=true]");
    }

    private static void asks(Visitor visitor, String question) {
        visitor.find("#question").fill(question);
        visitor.press("main .actions button");
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
