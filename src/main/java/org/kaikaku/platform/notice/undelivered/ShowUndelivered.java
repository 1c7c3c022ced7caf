package org.kaikaku.platform.notice.undelivered;

import java.util.Map;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.springframework.stereotype.Service;

@Service
class ShowUndelivered {
    private static final int AT_ONCE = 100;

    private final UndeliveredTable table;
    private final NoticeFile file;
    private final Cities cities;

    ShowUndelivered(UndeliveredTable table, NoticeFile file, Cities cities) {
        this.table = table;
        this.file = file;
        this.cities = cities;
    }

    UndeliveredView all() {
        var lines = table.latest(AT_ONCE).stream().map(this::line).toList();
        return new UndeliveredView(lines.size() < AT_ONCE ? lines.size() : table.count(), lines);
    }

    private UndeliveredView.Line line(Undelivered mail) {
        return new UndeliveredView.Line(
                mail.id().toString(),
                Wareki.moment(mail.endedAt().atZone(City.ZONE)),
                mail.server(),
                subject(mail),
                mail.refused() ? "notice.undelivered.refused" : "notice.undelivered.given-up",
                mail.reason(),
                mail.attempts(),
                mail.letters(),
                mail.tells(),
                mail.tells() && !mail.allByLetter());
    }

    private Text subject(Undelivered mail) {
        if (mail.subject() != null) {
            return Text.same(mail.subject());
        }
        var rules = file.current().mail();
        var city = cities.current().municipality();
        return (mail.tells() ? rules.news() : rules.confirmation())
                .say(Map.of(
                        "city", city.name(),
                        "phone", Text.same(city.phone()),
                        "count", Text.same(String.valueOf(mail.notices())),
                        "hours", Text.same(String.valueOf(rules.confirm().toHours())),
                        "link", Text.same("")))
                .subject();
    }
}
