package org.kaikaku.service.looks.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AnswerAboutLook {
    private static final String KIND = "look.answered";

    private final Questions questions;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    AnswerAboutLook(Questions questions, Journal journal, Notices notices, Clock clock) {
        this.questions = questions;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    /** False where somebody else was first. */
    @Transactional
    public boolean answer(Question.Open question, String text, Actor actor) {
        if (!questions.save(question.answer(text, actor.name(), clock.instant()))) {
            return false;
        }
        var asked = question.asked();
        journal.write(new Trace(actor.doer(), Act.CHANGE, "記録を見た理由の問いに答える", asked.person(), "question/" + asked.id()));
        notices.tell(
                asked.account(),
                new News(
                        "question/" + asked.id(),
                        KIND,
                        Map.of("asked", Wareki.text(LocalDate.ofInstant(asked.at(), City.ZONE))),
                        "/my/record/questions/" + asked.id(),
                        asked.division() == null ? News.CITY : asked.division()));
        return true;
    }

    @Configuration
    static class Kinds {
        @Bean
        NoticeKind lookAnswered() {
            return NoticeKind.toResidents(KIND, "asked");
        }
    }
}
