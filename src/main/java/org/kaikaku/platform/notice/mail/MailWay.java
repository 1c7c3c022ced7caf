package org.kaikaku.platform.notice.mail;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.notice.reader.Reader;
import org.kaikaku.platform.notice.reader.Readers;
import org.kaikaku.platform.notice.reader.Way;
import org.kaikaku.platform.notice.route.Outgoing;
import org.kaikaku.platform.notice.route.WayOut;
import org.springframework.stereotype.Component;

/** To the address that the reader has confirmed. Where the city has no mail server, nothing waits for one. */
@Component
class MailWay implements WayOut {
    private final MailServer server;
    private final MailTable table;
    private final Readers readers;
    private final Clock clock;

    MailWay(MailServer server, MailTable table, Readers readers, Clock clock) {
        this.server = server;
        this.table = table;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public boolean take(Outgoing notice) {
        UUID account = notice.account();
        if (account == null
                || !server.on()
                || readers.find(account).map(Reader::address).isEmpty()) {
            return false;
        }
        table.waits(notice.id(), account, clock.instant());
        return true;
    }
}
