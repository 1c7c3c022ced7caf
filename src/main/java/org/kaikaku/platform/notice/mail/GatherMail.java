package org.kaikaku.platform.notice.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.notice.reader.Readers;
import org.kaikaku.platform.notice.template.MailRules;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts what waits for one reader into one mail, and what is too much for a day into the next day's. */
@Component
class GatherMail {
    private static final int AT_ONCE = 500;

    private final MailTable table;
    private final Readers readers;
    private final NoticeFile file;
    private final TransactionTemplate together;

    GatherMail(MailTable table, Readers readers, NoticeFile file, TransactionTemplate together) {
        this.table = table;
        this.readers = readers;
        this.file = file;
        this.together = together;
    }

    void gather(Instant now) {
        for (var account : table.accountsDue(now, AT_ONCE)) {
            together.executeWithoutResult(_ -> gather(account, file.current().mail(), now));
        }
    }

    private void gather(UUID account, MailRules rules, Instant now) {
        var address = readers.hold(account).map(reader -> reader.address());
        if (address.isEmpty()) {
            table.forget(account);
            return;
        }
        var open = table.open(account);
        if (open.isPresent()) {
            table.putIn(account, open.get(), now);
        } else if (table.madeSince(account, Mail.Purpose.NEWS, startOfDay(now)) >= rules.perDay()) {
            table.later(account, rules.nextDigest(now), now);
        } else {
            table.putIn(account, table.make(account, Mail.Purpose.NEWS, address.get(), null, now), now);
        }
    }

    static Instant startOfDay(Instant now) {
        return LocalDate.ofInstant(now, City.ZONE).atStartOfDay(City.ZONE).toInstant();
    }
}
