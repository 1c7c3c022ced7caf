package org.kaikaku.service.looks.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.JournalLine;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AskAboutLook {
    private final Questions questions;
    private final Cities cities;
    private final Keepings keepings;
    private final Journal journal;
    private final Clock clock;

    AskAboutLook(Questions questions, Cities cities, Keepings keepings, Journal journal, Clock clock) {
        this.questions = questions;
        this.cities = cities;
        this.keepings = keepings;
        this.journal = journal;
        this.clock = clock;
    }

    sealed interface Result {
        record Taken(UUID question) implements Result {}

        record AskedBefore() implements Result {}
    }

    @Transactional
    public Result ask(JournalLine look, String person, String text, Actor actor) {
        var now = clock.instant();
        var open = new BusinessDays(cities.current().openingHours().closed());
        var due = open.plus(
                LocalDate.ofInstant(now, City.ZONE), keepings.current().answerWithin());
        var id = UUID.randomUUID();
        var asked = new Question.Asked(
                id, look.id(), person, actor.account(), look.doer().office(), now, due, text);
        if (!questions.add(asked)) {
            return new Result.AskedBefore();
        }
        journal.write(new Trace(actor.doer(), Act.SUBMIT, "自分の記録を見た理由を尋ねる", person, "question/" + id));
        return new Result.Taken(id);
    }
}
