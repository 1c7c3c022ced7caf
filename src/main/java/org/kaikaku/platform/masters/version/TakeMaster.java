package org.kaikaku.platform.masters.version;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.masters.intake.ReadMaster;
import org.kaikaku.platform.masters.table.Master;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was read of a file as a draft; all of it or nothing. */
@Service
class TakeMaster {
    /** Nobody mends more than that by hand. */
    private static final int MOST_FINDINGS = 2_000;

    private static final int LONGEST_NAME = 200;

    private final MasterVersions versions;
    private final LinesInForce inForce;
    private final Journal journal;
    private final Clock clock;

    TakeMaster(MasterVersions versions, LinesInForce inForce, Journal journal, Clock clock) {
        this.versions = versions;
        this.inForce = inForce;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID take(Master master, String file, ReadMaster.Read.Lines read, Actor actor) {
        var intake = new MasterVersion.Intake(
                UUID.randomUUID(),
                master,
                file.length() > LONGEST_NAME ? file.substring(0, LONGEST_NAME) : file,
                read.form(),
                read.in(),
                read.left(),
                Difference.of(master, inForce.lines(master), read.lines()),
                clock.instant(),
                actor.name());
        versions.add(intake, read.findings().stream().limit(MOST_FINDINGS).toList(), read.lines());
        journal.write(new Trace(actor.doer(), Act.CREATE, "マスターを取り込む", null, "masters/" + intake.id()));
        return intake.id();
    }
}
