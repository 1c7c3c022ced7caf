package org.kaikaku.service.procedure.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.portal.PortalApplications.Stand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the portal has not been told yet into a file, as the applicants themselves may see it here. */
@Service
class TellPortal {
    private final PortalApplications applications;
    private final StatusFiles files;
    private final Journal journal;
    private final Clock clock;

    TellPortal(PortalApplications applications, StatusFiles files, Journal journal, Clock clock) {
        this.applications = applications;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the file's number; empty where there is nothing to tell */
    @Transactional
    Optional<Integer> tell(Actor actor) {
        var news = applications.news();
        if (news.isEmpty()) {
            return Optional.empty();
        }
        applications.told(news);
        int number = files.add(clock.instant(), actor.name(), news.size(), content(news));
        journal.write(new Trace(actor.doer(), Act.EXPORT, "ポータルへ状態を返すファイルを作る", null, "portal-status/" + number));
        return Optional.of(number);
    }

    @Transactional
    Optional<byte[]> take(int number, Actor actor) {
        var content = files.content(number);
        content.ifPresent(_ -> journal.write(
                new Trace(actor.doer(), Act.EXPORT, "ポータルへ状態を返すファイルを取り出す", null, "portal-status/" + number)));
        return content;
    }

    private byte[] content(List<Stand> news) {
        var at = clock.instant()
                .atZone(City.ZONE)
                .truncatedTo(ChronoUnit.SECONDS)
                .toOffsetDateTime()
                .toString();
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("receipt", "number", "state", "at", "reasons");
            news.forEach(stand -> csv.writeRecord(
                    stand.application().receipt(),
                    Objects.requireNonNullElse(stand.application().number(), ""),
                    stand.state(),
                    at,
                    Wrong.forPortal(stand.application().wrong())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
