package org.kaikaku.service.looks.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.JournalLine;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;

/** A question with the look that it is about. */
@Service
class ShowQuestion {
    private final JournalReader reader;
    private final Journal journal;
    private final LookWords words;
    private final Clock clock;

    ShowQuestion(JournalReader reader, Journal journal, LookWords words, Clock clock) {
        this.reader = reader;
        this.journal = journal;
        this.words = words;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    QuestionView toResident(Question question, Actor actor) {
        var look = reader.line(question.asked().entry());
        return view(
                question, look.map(line -> words.line(line, actor.account())).orElse(null), null, "", "", null);
    }

    /** Who reads whose question is a look too. */
    QuestionView toOffice(Question question, Actor actor, String typed, @Nullable String problem) {
        var asked = question.asked();
        journal.write(new Trace(actor.doer(), Act.LOOK, "記録を見た理由の問いに答えるため", asked.person(), "question/" + asked.id()));
        var look = reader.line(asked.entry());
        var looker = look.map(JournalLine::doer).map(doer -> doer.name()).orElse("");
        return view(
                question,
                look.map(line -> words.line(line, (UUID) null)).orElse(null),
                looker,
                asked.person(),
                typed,
                problem);
    }

    private QuestionView view(
            Question question,
            @Nullable LookLine look,
            @Nullable String looker,
            String person,
            String typed,
            @Nullable String problem) {
        var asked = question.asked();
        var answered = question instanceof Question.Answered given ? given : null;
        return new QuestionView(
                asked.id(),
                looker != null,
                look,
                looker == null ? "" : looker,
                person,
                words.office(asked.division()),
                LookWords.day(asked.at()),
                asked.text(),
                Due.of(asked.due(), today()),
                answered == null ? null : answered.text(),
                answered == null ? null : LookWords.day(answered.at()),
                typed,
                problem);
    }
}
