package org.kaikaku.service.procedure.delivery;

import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Applications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file out. Made once, it is the same to the last byte each time; each time it is written down for everybody who is in it. */
@Service
class TakeBatch {
    private static final Unseen WHY = new Unseen("reads whose rows they are to write their lines");

    private final Batches batches;
    private final Applications applications;
    private final Journal journal;

    TakeBatch(Batches batches, Applications applications, Journal journal) {
        this.batches = batches;
        this.applications = applications;
        this.journal = journal;
    }

    @Transactional
    byte[] take(Batches.Batch batch, Actor actor) {
        write(batch, actor);
        return batches.content(batch.id());
    }

    @Transactional
    byte[] takeBeside(Batches.Batch batch, Actor actor) {
        write(batch, actor);
        return batches.besideContent(batch.id());
    }

    private void write(Batches.Batch batch, Actor actor) {
        var purpose = "基幹システム(" + batch.system() + ")へ渡すファイルを取り出す";
        journal.write(applications.all(batch.applications(), WHY).stream()
                .flatMap(one -> one.header().traces(actor.doer(), Act.EXPORT, purpose).stream())
                .toList());
    }
}
