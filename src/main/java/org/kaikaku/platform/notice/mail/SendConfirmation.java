package org.kaikaku.platform.notice.mail;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.notice.reader.AddressMail;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.springframework.stereotype.Component;

/** As many a day as news, so that nobody floods a stranger's letter box from here. */
@Component
class SendConfirmation implements AddressMail {
    private final MailServer server;
    private final MailTable table;
    private final NoticeFile file;
    private final Clock clock;

    SendConfirmation(MailServer server, MailTable table, NoticeFile file, Clock clock) {
        this.server = server;
        this.table = table;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public boolean on() {
        return server.on();
    }

    @Override
    public boolean send(UUID account, String address, String code) {
        var now = clock.instant();
        int today = table.madeSince(account, Mail.Purpose.CONFIRMATION, GatherMail.startOfDay(now));
        if (today >= file.current().mail().perDay()) {
            return false;
        }
        table.make(account, Mail.Purpose.CONFIRMATION, address, code, now);
        return true;
    }
}
