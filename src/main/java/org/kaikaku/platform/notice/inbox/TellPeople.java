package org.kaikaku.platform.notice.inbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.Correspondent;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.notice.reader.CorrespondentMail;
import org.kaikaku.platform.notice.reader.Readers;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.kaikaku.platform.notice.template.Saying;
import org.kaikaku.platform.notice.template.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is to be said, with what happened. The ways out of the house take it from there. */
@Service
class TellPeople implements Notices {
    private final NoticeFile file;
    private final NoticeTable table;
    private final Accounts accounts;
    private final Readers readers;
    private final CorrespondentMail mails;
    private final Cities cities;
    private final Clock clock;

    TellPeople(
            NoticeFile file,
            NoticeTable table,
            Accounts accounts,
            Readers readers,
            CorrespondentMail mails,
            Cities cities,
            Clock clock) {
        this.file = file;
        this.table = table;
        this.accounts = accounts;
        this.readers = readers;
        this.mails = mails;
        this.cities = cities;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID account, News news) {
        file.current().find(news.kind()).ifPresent(saying -> tell(account, null, saying, news));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Addressee addressee, News news) {
        file.current().find(news.kind()).ifPresent(saying -> {
            var person = addressee.person();
            var theirs = person == null ? Set.<UUID>of() : accounts.of(person);
            theirs.forEach(account -> tell(account, addressee, saying, news));
            if (theirs.isEmpty() && saying.letter()) {
                tell(null, addressee, saying, news);
            }
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Correspondent correspondent, News news) {
        said(news.kind()).ifPresent(template -> mails.send(correspondent, news, template));
    }

    @Override
    public boolean tellsCorrespondents(String kind) {
        return mails.on() && said(kind).isPresent();
    }

    /** To people without an account. */
    private Optional<Template> said(String kind) {
        return file.current().find(kind).map(Saying::correspondents);
    }

    @Override
    public Set<UUID> wanting(String kind) {
        return file.current().find(kind).isPresent() ? readers.wanting(kind) : Set.of();
    }

    @Override
    public Set<Integer> remindBefore() {
        return Set.copyOf(file.current().remind());
    }

    private void tell(@Nullable UUID account, @Nullable Addressee addressee, Saying saying, News news) {
        var notice = new Notice(
                UUID.randomUUID(),
                news.event(),
                account,
                addressee == null ? null : addressee.person(),
                saying.key(),
                saying.template().say(facts(news)),
                news.link(),
                clock.instant(),
                null);
        table.add(notice, addressee, news);
    }

    private Map<String, Text> facts(News news) {
        var city = cities.current().municipality();
        var facts = new HashMap<>(news.facts());
        facts.put("city", city.name());
        facts.put("phone", Text.same(city.phone()));
        return facts;
    }
}
