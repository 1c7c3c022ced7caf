package org.kaikaku.service.looks.question;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AnswerAboutLook {
    private final Questions questions;
    private final Journal journal;
    private final Clock clock;

    AnswerAboutLook(Questions questions, Journal journal, Clock clock) {
        this.questions = questions;
        this.journal = journal;
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
        return true;
    }
}
