package org.kaikaku.platform.audit.seal;

import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.audit.Head;
import org.kaikaku.platform.audit.InclusionProof;
import org.kaikaku.platform.audit.JournalSeals;
import org.kaikaku.platform.audit.PublishedHead;
import org.kaikaku.platform.audit.Verification;
import org.springframework.stereotype.Component;

@Component
class JdbcJournalSeals implements JournalSeals {
    private final SealTables tables;
    private final VerifyJournal verifyJournal;
    private final ProveEntry proveEntry;
    private final PublishHeads heads;

    JdbcJournalSeals(SealTables tables, VerifyJournal verifyJournal, ProveEntry proveEntry, PublishHeads heads) {
        this.heads = heads;
        this.tables = tables;
        this.verifyJournal = verifyJournal;
        this.proveEntry = proveEntry;
    }

    @Override
    public Optional<Head> head() {
        return tables.newest().map(SealedBatch::head);
    }

    @Override
    public List<PublishedHead> published(int most) {
        return heads.latest(most);
    }

    @Override
    public Verification verify() {
        return verifyJournal.verify(null);
    }

    @Override
    public Verification verify(Head published) {
        return verifyJournal.verify(published);
    }

    @Override
    public Optional<InclusionProof> prove(long entry) {
        return proveEntry.prove(entry);
    }

    @Override
    public boolean holds(InclusionProof proof) {
        return proveEntry.holds(proof);
    }
}
