package org.kaikaku.service.contact.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.search.AnswerIndexes;
import org.kaikaku.platform.search.Near;
import org.kaikaku.service.contact.AnswerSource;
import org.springframework.stereotype.Service;

/** What the city answers today. Each node reads a release once and keeps its index in memory. */
@Service
public class Knowledge {
    private final CityReleases releases;
    private final List<AnswerSource> sources;
    private final AnswerIndexes indexes;
    private final Clock clock;
    private volatile @Nullable Read last;

    Knowledge(CityReleases releases, List<AnswerSource> sources, AnswerIndexes indexes, Clock clock) {
        this.releases = releases;
        this.sources = sources;
        this.indexes = indexes;
        this.clock = clock;
    }

    private record Read(long release, LocalDate day, Corpus corpus) {}

    /** An answer and how surely it is one. */
    public record Hit(Answer answer, double score, double sure) {}

    /** The best first. */
    public List<Hit> nearest(String question, int most) {
        var corpus = corpus();
        return corpus.index().nearest(question, most).stream()
                .flatMap(near -> hit(corpus, near).stream())
                .toList();
    }

    public Optional<Answer> find(String key) {
        return corpus().find(key);
    }

    public int keepDays() {
        return corpus().rules().keepDays();
    }

    /** Key of the division that takes what comes in on the web. */
    public String inquiryDivision() {
        return corpus().rules().inquiries().division();
    }

    /** Open days in which an inquiry is answered. */
    public int answerDays() {
        return corpus().rules().inquiries().answerDays();
    }

    /** Days for which an inquiry is kept after it was closed. */
    public int inquiryKeepDays() {
        return corpus().rules().inquiries().keepDays();
    }

    Collection<Answer> all() {
        return corpus().all();
    }

    KnowledgeFile.Rules rules() {
        return corpus().rules();
    }

    private static Optional<Hit> hit(Corpus corpus, Near near) {
        return corpus.find(near.id()).map(answer -> new Hit(answer, near.score(), near.sure()));
    }

    private Corpus corpus() {
        var release = releases.current();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var read = last;
        if (read != null && read.release() == release.id() && read.day().equals(today)) {
            return read.corpus();
        }
        return read(release.id(), today);
    }

    private synchronized Corpus read(long release, LocalDate today) {
        var read = last;
        if (read != null && read.release() == release && read.day().equals(today)) {
            return read.corpus();
        }
        var written = new KnowledgeFile(List.of()).read(releases.get(release).on(today), new ArrayList<>());
        var said = sources.stream().flatMap(source -> source.answers().stream()).toList();
        var leads = sources.stream().flatMap(source -> source.leads().stream()).toList();
        var corpus = Corpus.of(written, said, leads, today, indexes);
        last = new Read(release, today, corpus);
        return corpus;
    }
}
