package org.kaikaku.service.procedure.office.news;

import java.time.Clock;
import java.time.Instant;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the office has held what the register learnt against the case. */
@Service
class CheckNews {
    private final Casework casework;
    private final RegisterNews news;
    private final Clock clock;

    CheckNews(Casework casework, RegisterNews news, Clock clock) {
        this.casework = casework;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param until of the latest that stood on the page
     * @return false where there was nothing to check any more
     */
    @Transactional
    public boolean check(Header header, Instant until, Actor actor) {
        boolean checked = news.check(header.id(), until, actor.name(), clock.instant());
        if (checked) {
            casework.write(header, Act.CHANGE, "住民記録の異動を確かめる", actor);
        }
        return checked;
    }
}
