package org.kaikaku.service.procedure.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.portal.folder.PortalFolder;
import org.springframework.stereotype.Component;

/**
 * Takes what lies ready in the folder. A file is moved after it was taken: a node that dies between the two leaves one there which was taken
 * before, and by its content it is known.
 */
@Component
class WatchPortalFolder implements RecurringJob {
    private final PortalFolder folder;
    private final TakePortalFile take;
    private final Texts texts;
    private final Clock clock;

    WatchPortalFolder(PortalFolder folder, TakePortalFile take, Texts texts, Clock clock) {
        this.folder = folder;
        this.take = take;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "procedure.portal-folder";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    /** @throws UncheckedIOException where the folder cannot be read or a file not moved; the next round tries again */
    @Override
    public void run() {
        try {
            for (var file : folder.ready(clock.instant())) {
                take(file);
            }
            folder.forget(clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        var taken = Files.size(file) > Archive.MOST_BYTES
                ? take.refuse(name, Sha256.of(file), Wrong.of("large"), Sender.FOLDER)
                : take.look(name, Files.readAllBytes(file), Sender.FOLDER);
        var now = clock.instant();
        if (taken.refused() == null) {
            folder.done(file, now);
        } else {
            folder.failed(file, words(taken.refused()), now);
        }
    }

    private String words(Wrong why) {
        return "%s %s%n%s%n%s%n".formatted(why.key(), why.about(), words(Language.JA, why), words(Language.EN, why));
    }

    private String words(Language language, Wrong why) {
        return Ruby.plain(texts.say(language, why.text()));
    }
}
