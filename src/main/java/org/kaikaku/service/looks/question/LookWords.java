package org.kaikaku.service.looks.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.JournalLine;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Site;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/** A line of the journal in plain words. It names the office and never the official, and holds nothing of the record itself. */
@Component
class LookWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Set<String> NOBODY = Set.of("system", "command", "anyone");

    private final Texts texts;
    private final Site.Source site;
    private final PurposeWords purposes;

    LookWords(Texts texts, Site.Source site, PurposeWords purposes) {
        this.purposes = purposes;
        this.texts = texts;
        this.site = site;
    }

    /** @param own account of whoever reads it; null in the office */
    LookLine line(JournalLine line, @Nullable UUID own) {
        boolean mine = own != null && line.doer().id().equals(own.toString());
        return new LookLine(
                line.id(),
                day(line.at()),
                time(line.at()),
                mine ? texts.get("looks.who.you") : who(line),
                texts.get("looks.act." + line.act()),
                purposes.of(line.purpose()),
                thing(line.object()),
                number(line.object()),
                mine);
    }

    static Text day(Instant at) {
        return Wareki.text(LocalDate.ofInstant(at, City.ZONE));
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(City.ZONE));
    }

    Text office(@Nullable String division) {
        return division == null ? texts.get("looks.who.unnamed") : site.office(division);
    }

    private Text who(JournalLine line) {
        var doer = line.doer();
        if (doer.forAnother()) {
            return Text.same(doer.name());
        }
        if (doer.office() != null) {
            return site.office(doer.office());
        }
        return texts.get("looks.who." + (NOBODY.contains(doer.id()) ? doer.id() : "unnamed"));
    }

    private Text thing(String object) {
        var kind = object.split("[/?]", 2)[0];
        return texts.find("looks.thing." + kind).orElse(Text.same(""));
    }

    /** Receipt numbers are the person's own; other numbers say nothing to anybody. */
    private static String number(String object) {
        return object.startsWith("application/") ? object.substring("application/".length()) : "";
    }
}
