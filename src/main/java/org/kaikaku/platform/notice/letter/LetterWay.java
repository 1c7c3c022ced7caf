package org.kaikaku.platform.notice.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.reader.Way;
import org.kaikaku.platform.notice.route.Outgoing;
import org.kaikaku.platform.notice.route.WayOut;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.springframework.stereotype.Component;

/** By post. What is said in the city's own name the division posts that the city has named for it. */
@Component
class LetterWay implements WayOut {
    private final LetterTable table;
    private final Destination destination;
    private final Accounts accounts;
    private final NoticeFile file;

    LetterWay(LetterTable table, Destination destination, Accounts accounts, NoticeFile file) {
        this.table = table;
        this.destination = destination;
        this.accounts = accounts;
        this.file = file;
    }

    @Override
    public Way way() {
        return Way.LETTER;
    }

    @Override
    public boolean take(Outgoing notice) {
        var head = head(notice);
        var waiting = new Letter.Waiting(head);
        return table.add(
                destination.of(head) instanceof Destination.Found.Nowhere(var why) ? waiting.hold(why) : waiting);
    }

    private Letter.Head head(Outgoing notice) {
        var owner = owner(notice.account());
        var person = notice.person() == null && owner != null ? owner.person() : notice.person();
        var name = notice.name() == null && owner != null ? owner.name() : notice.name();
        return new Letter.Head(
                UUID.randomUUID(),
                notice.id(),
                notice.division().equals(News.CITY) ? file.current().letters().division() : notice.division(),
                person,
                name == null ? "" : name,
                notice.postal(),
                notice.address(),
                false,
                notice.at(),
                1);
    }

    private @Nullable Actor owner(@Nullable UUID account) {
        return account == null ? null : accounts.actor(account).orElse(null);
    }
}
