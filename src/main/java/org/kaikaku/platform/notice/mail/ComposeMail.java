package org.kaikaku.platform.notice.mail;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Correspondent;
import org.kaikaku.platform.notice.reader.Reader;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.kaikaku.platform.notice.template.Template;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Writes a mail in its reader's language. It says that there is news and where to read it, and nothing of what it is. */
@Component
class ComposeMail {
    private final NoticeFile file;
    private final MailTable table;
    private final Cities cities;
    private final Environment environment;

    ComposeMail(NoticeFile file, MailTable table, Cities cities, Environment environment) {
        this.file = file;
        this.table = table;
        this.cities = cities;
        this.environment = environment;
    }

    Envelope compose(Mail.Sending mail, Reader reader) {
        var rules = file.current().mail();
        return switch (mail.purpose()) {
            case NEWS ->
                envelope(
                        mail,
                        reader,
                        rules.news(),
                        Map.of("count", String.valueOf(table.notices(mail.id())), "link", house() + "/my/notices"),
                        house() + "/mail/off?mark=" + reader.mark());
            case CORRESPONDENT -> throw new IllegalArgumentException("Whoever has no account is no reader");
            case CONFIRMATION ->
                envelope(
                        mail,
                        reader,
                        rules.confirmation(),
                        Map.of(
                                "hours",
                                String.valueOf(rules.confirm().toHours()),
                                "link",
                                house() + "/my/notices/address/confirmation?code=" + mail.secret()),
                        null);
        };
    }

    /** To whoever has no account; it ends with nothing to unsubscribe from, for each tells of what they asked themselves. */
    Envelope compose(Mail.Sending mail, Mail.Words words) {
        return new Envelope(
                mail.id(),
                cities.current().municipality().name().ja(),
                mail.address(),
                words.subject(),
                words.body(),
                words.language().locale().getLanguage(),
                null);
    }

    /** @param link path in this house; null where there is nothing more to be seen */
    Mail.Words words(Correspondent to, Template template, Map<String, Text> said, @Nullable String link) {
        var city = cities.current().municipality();
        var facts = new HashMap<>(said);
        facts.put("city", city.name());
        facts.put("phone", Text.same(city.phone()));
        facts.put("link", Text.same(link == null ? "" : house() + link));
        var text = template.say(facts);
        return new Mail.Words(
                to.language(),
                plain(text.subject(), to.language()),
                plain(text.body(), to.language()) + "\n",
                to.until());
    }

    private Envelope envelope(
            Mail.Sending mail, Reader reader, Template template, Map<String, String> said, @Nullable String off) {
        var city = cities.current().municipality();
        var facts = new HashMap<String, Text>();
        said.forEach((name, value) -> facts.put(name, Text.same(value)));
        facts.put("city", city.name());
        facts.put("phone", Text.same(city.phone()));
        var text = template.say(facts);
        return new Envelope(
                mail.id(),
                city.name().ja(),
                mail.address(),
                plain(text.subject(), reader.language()),
                plain(text.body(), reader.language()) + "\n",
                reader.language().locale().getLanguage(),
                off);
    }

    /** A mail has no small signs over its kanji: readings stand in brackets. */
    private static String plain(Text text, Language language) {
        return text.in(language).replaceAll("[|\uff5c]", "").replace('《', '(').replace('》', ')');
    }

    /** The house's own address as browsers see it. */
    private String house() {
        var said = environment.getProperty("kaikaku.origin", "").strip();
        return said.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : said.split("[\\s,]+")[0];
    }
}
