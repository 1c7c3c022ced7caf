package org.kaikaku.service.procedure.office.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.document.DocumentNumbers;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Done;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Component;

/** Writes a decision with its document number, in the transaction of whoever decides. */
@Component
class SettleDecision {
    private final Casework casework;
    private final DocumentNumbers numbers;
    private final Cities cities;

    SettleDecision(Casework casework, DocumentNumbers numbers, Cities cities) {
        this.casework = casework;
        this.numbers = numbers;
        this.cities = cities;
    }

    Outcome settle(Outcome outcome, Actor actor) {
        return outcome instanceof Done(Decided decided, var what, var note)
                ? decided(decided, what, note, actor)
                : casework.keep(outcome, Act.CHANGE, "申請の審査", actor);
    }

    /** The number comes last but for the one write that carries it: taking it makes the whole division wait. */
    private Outcome decided(
            Decided decided, org.kaikaku.service.procedure.application.Happening what, String note, Actor actor) {
        var header = decided.header();
        casework.write(header, Act.DECIDE, "申請の決定", actor);
        var today = LocalDate.ofInstant(decided.decision().at(), City.ZONE);
        var number = numbers.next(header.division(), mark(header.division(), today), today);
        var done = new Done(decided.numbered(number.text()), what, note);
        casework.save(done, actor);
        return done;
    }

    /** 記号; a division without one writes its name. */
    private String mark(String key, LocalDate today) {
        var divisions = cities.current().divisions();
        var division = divisions.on(today).find(key).or(() -> divisions.newest(key));
        return division.flatMap(found -> Optional.ofNullable(found.mark()))
                .or(() -> division.map(Division::name).map(name -> name.ja()))
                .orElse("");
    }
}
