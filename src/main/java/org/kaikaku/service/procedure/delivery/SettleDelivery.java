package org.kaikaku.service.procedure.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.delivery.Deliveries.ChangedMeanwhile;
import org.kaikaku.service.procedure.delivery.Deliveries.NoSuchDelivery;
import org.kaikaku.service.procedure.delivery.Delivery.Recalled;
import org.kaikaku.service.procedure.delivery.Delivery.Rejected;
import org.kaikaku.service.procedure.delivery.Delivery.Sent;
import org.kaikaku.service.procedure.delivery.Delivery.Step;
import org.kaikaku.service.procedure.delivery.Delivery.Step.Reason;
import org.kaikaku.service.procedure.delivery.Delivery.Waiting;
import org.kaikaku.service.procedure.delivery.Delivery.Withdrawing;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the core system said of what it was given, and what staff do about it. */
@Service
class SettleDelivery {
    private static final Unseen WHY = new Unseen("reads whose delivery it is to write their line");

    private final Deliveries deliveries;
    private final Applications applications;
    private final Journal journal;

    SettleDelivery(Deliveries deliveries, Applications applications, Journal journal) {
        this.deliveries = deliveries;
        this.applications = applications;
        this.journal = journal;
    }

    @Transactional
    Step accept(UUID id, int version, Actor actor) {
        return keep(
                switch (open(id, version, actor)) {
                    case Sent sent -> sent.accept();
                    case Recalled recalled -> recalled.accept();
                    case Delivery _ -> new Step.Refused(Reason.NOT_NOW);
                },
                actor);
    }

    @Transactional
    Step reject(UUID id, int version, String reason, Actor actor) {
        var delivery = open(id, version, actor);
        if (reason.length() > Applications.LONGEST_TEXT) {
            return new Step.Refused(Reason.TOO_LONG);
        }
        return keep(
                switch (delivery) {
                    case Sent sent -> sent.reject(reason);
                    case Recalled recalled -> recalled.reject(reason);
                    case Delivery _ -> new Step.Refused(Reason.NOT_NOW);
                },
                actor);
    }

    /** Typed in by hand. */
    @Transactional
    Step enter(UUID id, int version, Actor actor) {
        return keep(
                switch (open(id, version, actor)) {
                    case Waiting waiting -> waiting.enter();
                    case Withdrawing withdrawing -> withdrawing.enter();
                    case Delivery _ -> new Step.Refused(Reason.NOT_NOW);
                },
                actor);
    }

    /** The decision is no more, whatever became of it: taken back by the office, or withdrawn by who applied. */
    @Transactional
    Step withdraw(UUID id, int version, String reason, Actor actor) {
        var delivery = open(id, version, actor);
        return reason.length() > Applications.LONGEST_TEXT
                ? new Step.Refused(Reason.TOO_LONG)
                : keep(delivery.withdraw(reason), actor);
    }

    @Transactional
    Step mend(UUID id, int version, Map<String, String> fields, Actor actor) {
        var delivery = open(id, version, actor);
        if (fields.values().stream().anyMatch(value -> value.length() > Applications.LONGEST_TEXT)) {
            return new Step.Refused(Reason.TOO_LONG);
        }
        if (!(delivery instanceof Rejected rejected)) {
            return new Step.Refused(Reason.NOT_NOW);
        }
        if (!fields.isEmpty()) {
            told(delivery, actor);
        }
        return keep(rejected.mend(fields), actor);
    }

    /** What goes out about somebody is no longer what they stated. */
    private void told(Delivery delivery, Actor actor) {
        journal.write(applications.all(List.of(delivery.about().application()), WHY).stream()
                .flatMap(one -> one.header().traces(actor.doer(), Act.CHANGE, "基幹システムへ渡す項目を直す").stream())
                .toList());
    }

    /** All of a batch that the core system has not answered yet. */
    @Transactional
    void acceptAll(UUID batch, Actor actor) {
        var sent = deliveries.of(batch).stream()
                .filter(delivery -> delivery instanceof Sent || delivery instanceof Recalled)
                .toList();
        if (sent.stream().anyMatch(one -> !Scope.covers(actor, one.about().division()))) {
            throw new NoSuchDelivery();
        }
        var accepted = sent.stream()
                .map(delivery -> delivery instanceof Recalled recalled ? recalled.accept() : ((Sent) delivery).accept())
                .map(step -> ((Step.Done) step).now())
                .toList();
        write(accepted, actor);
        deliveries.save(accepted);
    }

    /** As a result file says; the caller has looked whose they are. */
    void keep(List<Delivery> answered, Actor actor) {
        write(answered, actor);
        deliveries.save(answered);
    }

    private Delivery open(UUID id, int version, Actor actor) {
        var delivery = deliveries
                .find(id)
                .filter(found -> Scope.covers(actor, found.about().division()))
                .orElseThrow(NoSuchDelivery::new);
        if (delivery.about().version() != version) {
            throw new ChangedMeanwhile();
        }
        return delivery;
    }

    private Step keep(Step step, Actor actor) {
        if (step instanceof Step.Done(var now)) {
            write(List.of(now), actor);
            deliveries.save(List.of(now));
        }
        return step;
    }

    /** It says nothing of any person, only that a file was taken or not. */
    private void write(List<Delivery> changed, Actor actor) {
        journal.write(changed.stream()
                .map(one -> new Trace(
                        actor.doer(),
                        Act.CHANGE,
                        "基幹システムへの受渡し " + Deliveries.state(one),
                        null,
                        "application/" + one.about().receipt()))
                .toList());
    }
}
