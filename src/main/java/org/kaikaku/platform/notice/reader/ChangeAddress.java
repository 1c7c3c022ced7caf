package org.kaikaku.platform.notice.reader;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The address to which mails go. Nobody gets any before somebody who reads what comes there, and is signed in here, has said so; and whatever
 * address is typed, the answer is the same, so that none can be tried out.
 */
@Service
class ChangeAddress {
    private final Readers readers;
    private final AddressMail mail;
    private final NoticeFile file;
    private final Journal journal;
    private final Clock clock;

    ChangeAddress(Readers readers, AddressMail mail, NoticeFile file, Journal journal, Clock clock) {
        this.readers = readers;
        this.mail = mail;
        this.file = file;
        this.journal = journal;
        this.clock = clock;
    }

    enum Asking {
        ASKED,
        NO_ADDRESS,
        /** So many times today. */
        ENOUGH,
        /** The city sends no mails. */
        OFF
    }

    @Transactional
    public Asking ask(String typed, Language language, Actor actor) {
        if (!mail.on()) {
            return Asking.OFF;
        }
        var address = MailAddress.typed(typed);
        if (address.isEmpty()) {
            return Asking.NO_ADDRESS;
        }
        if (readers.find(actor.account()).isEmpty()) {
            readers.speak(actor.account(), language);
        }
        readers.hold(actor.account());
        var code = Link.random();
        if (!mail.send(actor.account(), address.get(), code.signs())) {
            return Asking.ENOUGH;
        }
        var until = clock.instant().plus(file.current().mail().confirm());
        readers.want(actor.account(), address.get(), code.hash(), until);
        return Asking.ASKED;
    }

    /** False where the link is another's, used or too late; nothing tells which. */
    @Transactional
    public boolean confirm(String code, Actor actor) {
        boolean confirmed = readers.confirm(actor.account(), new Link(code).hash(), clock.instant());
        if (confirmed) {
            write("お知らせのメールの宛先を確かめる", actor);
        }
        return confirmed;
    }

    @Transactional
    public void remove(Actor actor) {
        readers.remove(actor.account());
        write("お知らせのメールをやめる", actor);
    }

    private void write(String purpose, Actor actor) {
        journal.write(new Trace(actor.doer(), Act.CHANGE, purpose, actor.person(), "account/" + actor.account()));
    }
}
