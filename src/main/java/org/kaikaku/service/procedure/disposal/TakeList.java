package org.kaikaku.service.procedure.disposal;

import java.time.Clock;
import java.time.LocalDate;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists that leave the house as files, each with its line in the journal. */
@Service
class TakeList {
    private final Disposals disposals;
    private final DisposalCsv csv;
    private final Journal journal;
    private final Clock clock;

    TakeList(Disposals disposals, DisposalCsv csv, Journal journal, Clock clock) {
        this.disposals = disposals;
        this.csv = csv;
        this.journal = journal;
        this.clock = clock;
    }

    /** Everything that is due in the actor's divisions. */
    @Transactional
    byte[] due(Actor actor, Language language) {
        write("disposals", actor);
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return csv.of(disposals.due(Scope.of(actor), today, Integer.MAX_VALUE), language);
    }

    /** What stood on a list, and what became of it. */
    @Transactional
    byte[] of(Disposal.Confirmed confirmed, Actor actor, Language language) {
        write("disposal/" + confirmed.id(), actor);
        return csv.of(disposals.of(confirmed.id()), language);
    }

    private void write(String what, Actor actor) {
        journal.write(new Trace(actor.doer(), Act.EXPORT, "廃棄する書類の一覧を取り出す", null, what));
    }
}
