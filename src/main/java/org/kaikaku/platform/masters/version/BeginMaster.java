package org.kaikaku.platform.masters.version;

import java.time.Clock;
import java.time.LocalDate;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.masters.version.MasterVersion.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a version in force from a day, and takes it back. */
@Service
class BeginMaster {
    private final MasterVersions versions;
    private final LinesInForce inForce;
    private final Journal journal;
    private final Clock clock;

    BeginMaster(MasterVersions versions, LinesInForce inForce, Journal journal, Clock clock) {
        this.versions = versions;
        this.inForce = inForce;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the new table has no more stays in it with its last day. */
    @Transactional
    public Decision begin(MasterVersion.Draft draft, LocalDate from, boolean sure, Actor actor) {
        var now = clock.instant();
        var master = draft.intake().master();
        var latest = versions.latest(master).map(MasterVersion.InForce::from).orElse(null);
        var decision = draft.begin(from, latest, sure, LocalDate.ofInstant(now, City.ZONE), now, actor.name());
        if (decision instanceof Decision.Accepted(var version)) {
            var merged = Difference.merged(master, inForce.on(master, from), versions.lines(draft.id()), from);
            versions.begin(version, merged);
            journal.write(new Trace(actor.doer(), Act.PUBLISH, "マスターの版を適用する", null, "masters/" + draft.id()));
        }
        return decision;
    }

    @Transactional
    public void withdraw(MasterVersion.InForce version, Actor actor) {
        versions.withdraw(version.withdraw(clock.instant(), actor.name()));
        journal.write(new Trace(actor.doer(), Act.CHANGE, "マスターの版の適用をやめる", null, "masters/" + version.id()));
    }

    @Transactional
    public void remove(MasterVersion.Draft draft, Actor actor) {
        versions.remove(draft);
        journal.write(new Trace(actor.doer(), Act.CHANGE, "取り込んだマスターを消す", null, "masters/" + draft.id()));
    }
}
