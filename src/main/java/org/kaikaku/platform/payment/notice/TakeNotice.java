package org.kaikaku.platform.payment.notice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.notice.PaidNotice.Line;
import org.kaikaku.platform.payment.notice.PaidNotice.Why;
import org.kaikaku.platform.payment.notice.PaidNotice.Wrong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a bank's file of what was paid with slips, all of it or nothing. {@link BookNotices} books it. */
@Service
class TakeNotice {
    private final PaidNoticeTable table;
    private final Journal journal;
    private final Clock clock;

    TakeNotice(PaidNoticeTable table, Journal journal, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    sealed interface Took {
        record Taken() implements Took {}

        /** This very file was taken before. */
        record Again() implements Took {}

        record Refused(List<Wrong> wrong) implements Took {}
    }

    @Transactional
    Took take(String name, NoticeFormat format, byte[] content, Actor actor) {
        return switch (PaidNotice.read(format, content)) {
            case PaidNotice.Refused(List<Wrong> wrong) -> new Took.Refused(wrong);
            case PaidNotice.Read read -> take(name, format, content, read, actor);
        };
    }

    private Took take(String name, NoticeFormat format, byte[] content, PaidNotice.Read read, Actor actor) {
        table.lock();
        var hash = hash(content);
        if (table.taken(hash)) {
            return new Took.Again();
        }
        var charges = table.charges(read.lines().stream().map(Line::slip).toList());
        var known = table.known(
                format.bank(), read.lines().stream().map(Line::number).toList());
        var wrong = wrong(read.lines(), charges, known);
        if (!wrong.isEmpty()) {
            return new Took.Refused(wrong);
        }
        var id = UUID.randomUUID();
        var fresh = read.lines().stream()
                .filter(line -> !known.containsKey(line.number()))
                .toList();
        int lines = read.lines().size();
        table.add(new PaidNoticeTable.Taken(
                id,
                name,
                hash,
                format.bank(),
                read.day(),
                actor.name(),
                clock.instant(),
                lines,
                lines - fresh.size(),
                read.total()));
        for (var line : fresh) {
            var charge = charges.get(line.slip());
            if (charge != null) {
                table.add(id, format.bank(), line, charge);
            }
        }
        journal.write(new Trace(actor.doer(), Act.CREATE, "金融機関の納付済通知を取り込む", null, "notice/" + id));
        return new Took.Taken();
    }

    private static List<Wrong> wrong(
            List<Line> lines, Map<Long, UUID> charges, Map<String, PaidNoticeTable.Known> known) {
        var wrong = new ArrayList<Wrong>();
        for (var line : lines) {
            var charge = charges.get(line.slip());
            var before = known.get(line.number());
            if (charge == null) {
                wrong.add(new Wrong(line.row(), Why.NO_SUCH_SLIP));
            } else if (before != null
                    && !before.equals(new PaidNoticeTable.Known(charge, line.amount(), line.paid()))) {
                wrong.add(new Wrong(line.row(), Why.DIFFERS));
            }
        }
        return wrong.stream().limit(PaidNotice.TOLD).toList();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
