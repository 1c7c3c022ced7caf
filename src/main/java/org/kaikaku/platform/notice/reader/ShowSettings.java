package org.kaikaku.platform.notice.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.kaikaku.platform.notice.template.Saying;
import org.springframework.stereotype.Service;

@Service
class ShowSettings {
    private final Readers readers;
    private final AddressMail mail;
    private final NoticeFile file;

    ShowSettings(Readers readers, AddressMail mail, NoticeFile file) {
        this.readers = readers;
        this.mail = mail;
        this.file = file;
    }

    SettingsView show(Actor actor, Language pages) {
        var reader = readers.find(actor.account());
        return new SettingsView(
                mail.on(),
                reader.map(Reader::address).orElse(null),
                reader.map(Reader::refusedAt).isPresent(),
                reader.map(Reader::wanted).orElse(null),
                actor.person() != null,
                reader.map(Reader::language).orElse(pages),
                choices(actor),
                "",
                null);
    }

    /** Those of residents, in the order in which the city says them. */
    List<SettingsView.Choice> choices(Actor actor) {
        var kinds = file.kinds().stream().collect(Collectors.toMap(NoticeKind::key, Function.identity()));
        var chosen = readers.choices(actor.account());
        return file.current().sayings().stream()
                .flatMap(saying -> Optional.ofNullable(kinds.get(saying.key())).stream()
                        .filter(kind -> !kind.staff())
                        .map(kind -> choice(saying, kind, chosen, actor)))
                .toList();
    }

    private SettingsView.Choice choice(Saying saying, NoticeKind kind, Map<String, Way> chosen, Actor actor) {
        var usual = kind.asked() ? Way.NONE : saying.mail() ? Way.MAIL : Way.PAGE;
        var way = chosen.getOrDefault(saying.key(), usual);
        boolean on = mail.on();
        return new SettingsView.Choice(
                saying.key(),
                saying.name(),
                way == Way.MAIL && !on ? Way.PAGE : way,
                on,
                saying.letter() && actor.person() != null,
                kind.asked());
    }
}
