package org.kaikaku.service.procedure.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.CorrectionRequest.Told;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.office.allotment.ClaimApplication;
import org.kaikaku.service.procedure.office.casefile.AddNote;
import org.kaikaku.service.procedure.office.correction.AskCorrection;
import org.kaikaku.service.procedure.office.correction.WithdrawForApplicant;
import org.kaikaku.service.procedure.office.decision.ApproveDecision;
import org.kaikaku.service.procedure.office.decision.DecideApplication;
import org.kaikaku.service.procedure.office.decision.TickChecks;
import org.kaikaku.service.procedure.office.transfer.TransferCase;
import org.kaikaku.service.procedure.transfer.WhoTakes;
import org.springframework.stereotype.Component;

/** Works on the demo city's cases as its staff would have, step by step on the days on which they would have. */
@Component
class DemoOffice {
    private static final Unseen WHY = new Unseen("people of the demo are nobody");

    private static final int ANSWER_WITHIN = 10;
    private static final int NOTED = 4;

    private final Accounts accounts;
    private final Applications applications;
    private final ClaimApplication claim;
    private final TickChecks tick;
    private final AskCorrection correction;
    private final DecideApplication decide;
    private final ApproveDecision approve;
    private final WithdrawForApplicant withdraw;
    private final AddNote note;
    private final TransferCase transfer;
    private final WhoTakes whoTakes;

    DemoOffice(
            Accounts accounts,
            Applications applications,
            ClaimApplication claim,
            TickChecks tick,
            AskCorrection correction,
            DecideApplication decide,
            ApproveDecision approve,
            WithdrawForApplicant withdraw,
            AddNote note,
            TransferCase transfer,
            WhoTakes whoTakes) {
        this.accounts = accounts;
        this.applications = applications;
        this.claim = claim;
        this.tick = tick;
        this.correction = correction;
        this.decide = decide;
        this.approve = approve;
        this.withdraw = withdraw;
        this.note = note;
        this.transfer = transfer;
        this.whoTakes = whoTakes;
    }

    /** @param now nothing happens later */
    private record Work(Header header, Procedure procedure, Catalogue catalogue, Instant now) {
        String receipt() {
            return header.receipt().toString();
        }

        /** In the office's hours, so many open days after it came; not later than now. */
        Instant after(int openDays) {
            var came = LocalDate.ofInstant(header.submittedAt(), City.ZONE);
            var day = Office.days(catalogue).plus(came, openDays);
            var at = day.atTime(LocalTime.of(10, 5).plusMinutes(receipt().hashCode() & 0xff))
                    .atZone(City.ZONE)
                    .toInstant();
            return at.isBefore(now) ? at : now;
        }
    }

    void work(Header header, Catalogue catalogue, DemoFate fate, Instant now, RandomGenerator chance) {
        var work = new Work(header, catalogue.procedure(header.procedure()), catalogue, now);
        var worker = one(header.division(), false);
        if (fate == DemoFate.WAITS || worker.isEmpty()) {
            return;
        }
        var actor = worker.get();
        at(work, 1, () -> claim.claim(work.receipt(), version(work), actor));
        if (chance.nextInt(NOTED) == 0) {
            at(work, 1, () -> note.add(work.receipt(), "電話で内容を確認済み。折り返しは午後を希望されています。", actor));
        }
        switch (fate) {
            case WAITS, IN_HAND -> {}
            case MOVED -> move(work, actor);
            case CORRECTION -> ask(work, actor);
            case WITHDRAWN ->
                at(work, 2, () -> withdraw.withdraw(work.receipt(), version(work), "ご本人から、取り下げたいとのお電話がありました。", actor));
            case PROPOSED, GRANTED, REFUSED -> settle(work, fate, actor);
        }
    }

    boolean canMove(Header header) {
        return !whoTakes.of(header).isEmpty();
    }

    private void move(Work work, Actor worker) {
        whoTakes.of(work.header()).stream()
                .findFirst()
                .ifPresent(division -> at(
                        work,
                        2,
                        () -> transfer.transfer(
                                work.receipt(),
                                version(work),
                                division.key(),
                                "ご家族の届出とまとめて審査するほうが早いため。電話で協議済みです。",
                                worker)));
    }

    private void ask(Work work, Actor worker) {
        var fact = work.header().facts().stream().map(StatedFact::fact).limit(1).toList();
        var asked = work.after(2);
        var until = Office.days(work.catalogue()).plus(LocalDate.ofInstant(asked, City.ZONE), ANSWER_WITHIN);
        Past.at(
                asked,
                () -> correction.ask(
                        work.receipt(),
                        version(work),
                        "書類のお名前と違うところがあります。もう一度お確かめください。",
                        fact,
                        until,
                        Told.PHONE,
                        worker));
    }

    private void settle(Work work, DemoFate fate, Actor worker) {
        boolean granted = fate != DemoFate.REFUSED;
        var checks =
                work.procedure().checks().stream().map(Procedure.Check::key).toList();
        at(work, 2, () -> tick.tick(work.receipt(), version(work), granted ? checks : List.of(), worker));
        var reason = granted ? "書類と住民票により、要件を満たすことを確認しました。" : "届出の期限を過ぎており、条例の定める要件に当てはまらないためです。";
        at(work, 3, () -> decide.decide(work.receipt(), version(work), granted, reason, worker));
        if (fate != DemoFate.PROPOSED) {
            one(work.header().division(), true)
                    .ifPresent(chief -> at(work, 4, () -> approve.approve(work.receipt(), version(work), chief)));
        }
    }

    private Optional<Actor> one(String division, boolean chief) {
        return accounts.workersOf(division).stream()
                .filter(actor -> actor.may(Right.CASEWORK, division) && actor.may(Right.DECIDE, division) == chief)
                .findFirst();
    }

    private int version(Work work) {
        return applications.get(work.header().receipt(), WHY).header().version();
    }

    private static <T> void at(Work work, int openDays, ScopedValue.CallableOp<T, RuntimeException> step) {
        Past.at(work.after(openDays), step);
    }
}
