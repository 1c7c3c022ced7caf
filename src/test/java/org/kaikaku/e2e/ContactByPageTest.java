package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks the house, then a person; an agent answers what they can and gives on what they cannot. */
class ContactByPageTest extends Journey {
    private static final String NOBODY_KNOWS = "宇宙船の駐機場を借りたい";

    @Autowired
    Clock clock;

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
        telephone.find("#question").fill(NOBODY_KNOWS);
        telephone.press("main .actions button");
        assertThat(telephone.text()).contains("わかりません");
        telephone.press("main a[href^='/inquiries/new']");
        telephone.find("#text").fill(NOBODY_KNOWS);
        telephone.press("main form[method=post] .button");
        var own = telephone.path();

        var agent = atDesk();
        agent.open("/sign-in");
        agent.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        agent.open("/staff/inquiries/new?q=街灯");
        agent.find("#text").fill("街灯が消えているそうです");
        agent.press("main form[method=post] .button");
        agent.find("#note").evaluate("field => field.required = false");
        agent.press("main form[action$='/escalation'] button");
        assertThat(agent.find(".error-summary").count()).isOne();
        agent.find("#division").selectOption("jutaku");
        agent.find("#until")
                .fill(LocalDate.ofInstant(clock.instant(), City.ZONE)
                        .plusDays(3)
                        .toString());
        agent.find("#note").fill("直してください");
        agent.press("main form[action$='/escalation'] button");
        agent.open("/staff/inquiries");
        agent.press("main a[href='/staff" + own + "']");
        agent.find("#answer").fill("市では受け付けていません。");
        agent.press("main form[action$='/answer'] button");
        agent.open("/staff/inquiries/figures");

        telephone.open(own);
        assertThat(telephone.text()).contains("市では受け付けていません。");

        var owner = atDesk();
        owner.open("/sign-in");
        owner.signIn(staff(Role.CASE_WORKER, "kankyo").login(), PASSWORD);
        owner.open("/staff/faq");
        owner.press("main a[href='/staff/faq/hachi']");
        owner.press("main button[name=preview][value=true]");
        telephone.open("/faq/hachi");
        telephone.press("main button[name=helped][value=true]");
    }
}
